// libFuzzer target: reading Word files. Input that begins like an archive is one, with or without faults; all other is
// the body's XML, which is packed first, since no chance finds the checksum of an archive.
#include <zip.h>

#include <string_view>

#include "read_invariants.h"

namespace {

std::string packed(std::string_view xml) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    stimmig::fuzz::require(archive != nullptr, "an archive in memory opens");
    zip_source_keep(target);
    const auto index = zip_file_add(archive, "word/document.xml", zip_source_buffer(archive, xml.data(), xml.size(), 0),
                                    ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    stimmig::fuzz::require(zip_close(archive) == 0, "an archive in memory closes");
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::string bytes = input.starts_with("PK") ? std::string(input) : packed(input);
    stimmig::fuzz::read(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), stimmig::Format::docx);
    return 0;
}

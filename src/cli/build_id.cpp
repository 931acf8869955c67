#include "cli/build_id.h"

#include <elf.h>
#include <link.h>

#include <cstring>

namespace stimmig {
namespace {

constexpr std::size_t aligned(std::size_t size) {
    return (size + 3) & ~std::size_t{3};
}

/// The GNU build id among the notes of a program, which are in memory anyway.
std::string id_in(const char* at, std::size_t size) {
    while (size >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) note;
        std::memcpy(&note, at, sizeof note);
        const std::size_t length = sizeof note + aligned(note.n_namesz) + aligned(note.n_descsz);
        if (length > size) return "";
        const char* name = at + sizeof note;
        if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && std::memcmp(name, "GNU", 4) == 0)
            return {name + aligned(note.n_namesz), note.n_descsz};
        at += length;
        size -= length;
    }
    return "";
}

int look(dl_phdr_info* program, std::size_t, void* found) {
    for (int i = 0; i < program->dlpi_phnum; ++i) {
        const ElfW(Phdr)& segment = program->dlpi_phdr[i];
        if (segment.p_type != PT_NOTE) continue;
        std::string id = id_in(reinterpret_cast<const char*>(program->dlpi_addr + segment.p_vaddr), segment.p_memsz);
        if (id.empty()) continue;
        *static_cast<std::string*>(found) = std::move(id);
        break;
    }
    return 1;  // the first is the program itself; libraries do not matter
}

}  // namespace

const std::string& build_id() {
    static const std::string id = [] {
        std::string found;
        dl_iterate_phdr(look, &found);
        return found;
    }();
    return id;
}

}  // namespace stimmig

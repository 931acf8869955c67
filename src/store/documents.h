// Texts of a store: their files, their digests, and their figures for those who search.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "link/digest.h"
#include "store/database.h"

namespace stimmig {

/// A file as it was when it was last read to its end.
struct StoredFile {
    std::int64_t id = 0;
    std::string hash;             ///< empty where it was not read to its end
    std::int64_t provenance = 0;  ///< with which its texts were read
    std::string stamp;            ///< what it had then; empty where none can be trusted
};

/// A text as it was when it was last read.
struct StoredDocument {
    std::int64_t id = 0;
    std::int64_t provenance = 0;
};

/// A text that is to be kept.
struct NewDocument {
    std::int64_t file = 0;
    std::string hash;
    std::int64_t provenance = 0;
    Digest digest;
    std::string packed;  ///< pack(digest)
};

class Documents {
public:
    explicit Documents(Database& database);

    [[nodiscard]] std::optional<StoredFile> find_file(const std::string& path);
    /// Its number; a new one where the store does not know it.
    [[nodiscard]] std::int64_t add_file(const std::string& path);
    void set_read(std::int64_t file, const std::string& hash, const std::string& stamp, std::int64_t provenance);
    /// Of a file that has the content it had.
    void set_stamp(std::int64_t file, const std::string& stamp);
    void forget_file(std::int64_t file);
    void for_each_file(const std::function<void(std::int64_t)>& visit);

    [[nodiscard]] std::optional<StoredDocument> find(std::int64_t file, const std::string& hash);
    void for_each(const std::function<void(std::int64_t)>& visit);
    void for_each_of(std::int64_t file, const std::function<void(std::int64_t)>& visit);
    [[nodiscard]] std::int64_t add(const NewDocument& document);
    void set_provenance(std::int64_t document, std::int64_t provenance);
    void remove(std::int64_t document);
    /// None where the store does not know the text; one that cannot be read any more is a failure of the database.
    [[nodiscard]] std::optional<Digest> load(std::int64_t document);
    /// The packed digest, "" where the store does not know the text.
    [[nodiscard]] std::string load_packed(std::int64_t document);

private:
    Database& database_;
    Query find_file_, add_file_, set_read_, set_stamp_, forget_file_, find_, add_, add_digest_, add_figure_,
        set_provenance_, remove_, remove_figures_, remove_digest_, load_;

    void add_figures(std::int64_t document, const Digest& digest);
};

}  // namespace stimmig

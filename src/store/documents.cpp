#include "store/documents.h"

#include <date/date.h>

#include "store/digest_bytes.h"

namespace stimmig {
namespace {

std::int64_t days_of(Day day) {
    return day.time_since_epoch().count();
}

std::string text_of(const std::optional<Number>& number) {
    return number ? number->to_string() : std::string();
}

}  // namespace

Documents::Documents(Database& database)
    : database_(database),
      find_file_(database, "SELECT id, hash, provenance, stamp FROM files WHERE path = ?"),
      add_file_(database, "INSERT INTO files (path) VALUES (?)"),
      set_read_(database, "UPDATE files SET hash = ?, stamp = ?, provenance = ? WHERE id = ?"),
      set_stamp_(database, "UPDATE files SET stamp = ? WHERE id = ?"),
      forget_file_(database, "DELETE FROM files WHERE id = ?"),
      find_(database, "SELECT id, provenance FROM documents WHERE file = ? AND hash = ?"),
      add_(database,
           "INSERT INTO documents (file, hash, provenance, path, name, title, outlet, author, day, figures) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_digest_(database, "INSERT INTO digests (document, digest) VALUES (?, ?)"),
      add_figure_(database,
                  "INSERT INTO figures (document, number, line, surface, kind, low, high, unit, modifier, subject, "
                  "measure, role, first_day, last_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      set_provenance_(database, "UPDATE documents SET provenance = ? WHERE id = ?"),
      remove_(database, "DELETE FROM documents WHERE id = ?"),
      remove_figures_(database, "DELETE FROM figures WHERE document = ?"),
      remove_digest_(database, "DELETE FROM digests WHERE document = ?"),
      load_(database, "SELECT digest FROM digests WHERE document = ?") {}

std::optional<StoredFile> Documents::find_file(const std::string& path) {
    find_file_.bind(1, path);
    if (!find_file_.next()) return std::nullopt;
    StoredFile file{find_file_.integer(0), std::string(find_file_.text(1)), find_file_.integer(2),
                    std::string(find_file_.text(3))};
    find_file_.reset();
    return file;
}

std::int64_t Documents::add_file(const std::string& path) {
    if (const auto known = find_file(path)) return known->id;
    add_file_.bind(1, path);
    add_file_.run();
    return database_.last_id();
}

void Documents::set_read(std::int64_t file, const std::string& hash, const std::string& stamp,
                         std::int64_t provenance) {
    set_read_.bind_blob(1, hash);
    set_read_.bind(2, stamp);
    set_read_.bind(3, provenance);
    set_read_.bind(4, file);
    set_read_.run();
}

void Documents::set_stamp(std::int64_t file, const std::string& stamp) {
    set_stamp_.bind(1, stamp);
    set_stamp_.bind(2, file);
    set_stamp_.run();
}

void Documents::forget_file(std::int64_t file) {
    forget_file_.bind(1, file);
    forget_file_.run();
}

void Documents::for_each_file(const std::function<void(std::int64_t)>& visit) {
    Query all(database_, "SELECT id FROM files ORDER BY id");
    while (all.next()) visit(all.integer(0));
}

std::optional<StoredDocument> Documents::find(std::int64_t file, const std::string& hash) {
    find_.bind(1, file);
    find_.bind_blob(2, hash);
    if (!find_.next()) return std::nullopt;
    const StoredDocument document{find_.integer(0), find_.integer(1)};
    find_.reset();
    return document;
}

void Documents::for_each(const std::function<void(std::int64_t)>& visit) {
    Query all(database_, "SELECT id FROM documents ORDER BY id");
    while (all.next()) visit(all.integer(0));
}

void Documents::for_each_of(std::int64_t file, const std::function<void(std::int64_t)>& visit) {
    Query all(database_, "SELECT id FROM documents WHERE file = ? ORDER BY id");
    all.bind(1, file);
    while (all.next()) visit(all.integer(0));
}

std::int64_t Documents::add(const NewDocument& document) {
    const Document& head = document.digest.text.document;
    add_.bind(1, document.file);
    add_.bind_blob(2, document.hash);
    add_.bind(3, document.provenance);
    add_.bind(4, head.path);
    add_.bind_or_null(5, head.id);
    add_.bind_or_null(6, head.title);
    add_.bind_or_null(7, head.source);
    add_.bind_or_null(8, head.author);
    add_.bind_null(9);
    if (head.published) add_.bind(9, days_of(*head.published));
    add_.bind(10, static_cast<std::int64_t>(document.digest.text.figures.size()));
    add_.run();
    const std::int64_t id = database_.last_id();
    add_digest_.bind(1, id);
    add_digest_.bind_blob(2, document.packed);
    add_digest_.run();
    add_figures(id, document.digest);
    return id;
}

void Documents::add_figures(std::int64_t document, const Digest& digest) {
    for (std::size_t i = 0; i < digest.text.figures.size(); ++i) {
        const Value& value = digest.text.figures[i].value;
        const Claim& claim = digest.text.claims[i];
        const std::string low = text_of(value.low);
        const std::string high = text_of(value.high);
        add_figure_.bind(1, document);
        add_figure_.bind(2, static_cast<std::int64_t>(i));
        add_figure_.bind(3, digest.places[i].position.line);
        add_figure_.bind(4, digest.places[i].surface);
        add_figure_.bind(5, to_string(value.kind));
        add_figure_.bind_or_null(6, low);
        add_figure_.bind_or_null(7, high);
        add_figure_.bind_or_null(8, value.unit);
        add_figure_.bind(9, to_string(value.modifier));
        add_figure_.bind_or_null(10, claim.subject);
        add_figure_.bind_or_null(11, claim.measure);
        add_figure_.bind_or_null(12, claim.role == Role::unknown ? std::string_view() : to_string(claim.role));
        add_figure_.bind_null(13);
        add_figure_.bind_null(14);
        if (value.days) {
            add_figure_.bind(13, days_of(value.days->from));
            add_figure_.bind(14, days_of(value.days->to));
        }
        add_figure_.run();
    }
}

void Documents::set_provenance(std::int64_t document, std::int64_t provenance) {
    set_provenance_.bind(1, provenance);
    set_provenance_.bind(2, document);
    set_provenance_.run();
}

void Documents::remove(std::int64_t document) {
    for (Query* query : {&remove_figures_, &remove_digest_, &remove_}) {
        query->bind(1, document);
        query->run();
    }
}

std::string Documents::load_packed(std::int64_t document) {
    load_.bind(1, document);
    if (!load_.next()) return "";
    std::string packed(load_.text(0));
    load_.reset();
    return packed;
}

std::optional<Digest> Documents::load(std::int64_t document) {
    const std::string packed = load_packed(document);
    if (packed.empty()) return std::nullopt;
    std::optional<Digest> digest = unpack(packed);
    if (!digest) database_.fail_damaged();
    return digest;
}

}  // namespace stimmig

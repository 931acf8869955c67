#include "store/schema.h"

namespace stimmig {
namespace {

// "stim" in ASCII: what tells a store from any other SQLite file.
constexpr std::int64_t application_id = 0x7374696d;

constexpr std::string_view tables = R"sql(
-- With what a text was read: hashes of those rules that figures, findings and comparisons depend on.
CREATE TABLE provenance (
    id INTEGER PRIMARY KEY, version TEXT NOT NULL, reading TEXT NOT NULL, checks TEXT NOT NULL, comparing TEXT NOT NULL,
    UNIQUE (version, reading, checks, comparing));
CREATE TABLE runs (
    id INTEGER PRIMARY KEY, provenance INTEGER NOT NULL REFERENCES provenance, finished INTEGER NOT NULL DEFAULT 0);
-- Files read to their end; hash is that of all their bytes, stamp what shows that nobody has written to them since.
CREATE TABLE files (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash BLOB, stamp TEXT, provenance INTEGER);
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files, hash BLOB NOT NULL,
    provenance INTEGER NOT NULL REFERENCES provenance, path TEXT NOT NULL, name TEXT, title TEXT, outlet TEXT, author TEXT,
    day INTEGER, -- of publication, since 1970-01-01
    figures INTEGER NOT NULL);
-- All that comparing and reporting need of a text.
CREATE TABLE digests (document INTEGER PRIMARY KEY REFERENCES documents, digest BLOB NOT NULL);
CREATE INDEX documents_by_hash ON documents (file, hash);
-- What the digests say, for those who search.
CREATE TABLE figures (
    document INTEGER NOT NULL REFERENCES documents, number INTEGER NOT NULL, line INTEGER NOT NULL,
    surface TEXT NOT NULL, kind TEXT NOT NULL, low TEXT, high TEXT, unit TEXT, modifier TEXT NOT NULL, subject TEXT,
    measure TEXT, role TEXT, first_day INTEGER, last_day INTEGER, PRIMARY KEY (document, number)) WITHOUT ROWID;
CREATE VIEW claims AS SELECT document, number, subject, measure, role FROM figures;
-- Texts whose figures may state the same fact share a key; day and tie order them within it.
CREATE TABLE keys (
    key INTEGER NOT NULL, day INTEGER NOT NULL, tie INTEGER NOT NULL, document INTEGER NOT NULL,
    PRIMARY KEY (key, day, tie, document)) WITHOUT ROWID;
-- Keys of texts read since the last comparison, in the order of reading.
CREATE TABLE new_keys (key INTEGER NOT NULL, day INTEGER NOT NULL, tie INTEGER NOT NULL, document INTEGER NOT NULL);
-- Keys whose texts are still to be compared.
CREATE TABLE open_keys (key INTEGER PRIMARY KEY);
-- Texts that share a key and are still to be compared.
CREATE TABLE pairs (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
-- Two texts with figures that state the same facts.
CREATE TABLE stories (
    a INTEGER NOT NULL REFERENCES documents, b INTEGER NOT NULL REFERENCES documents,
    disputed INTEGER NOT NULL, -- links whose values do not agree
    links BLOB NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX stories_by_second ON stories (b);
CREATE INDEX disputes ON stories (a, b) WHERE disputed > 0;
CREATE TABLE findings (
    fingerprint TEXT PRIMARY KEY, rule TEXT NOT NULL, level TEXT NOT NULL, message TEXT NOT NULL,
    message_en TEXT NOT NULL, cause TEXT, details TEXT NOT NULL,
    document INTEGER, -- of findings within one text
    rank INTEGER NOT NULL, apart REAL NOT NULL, -- how bad it is: the level's number, then the distance, 0 .. 1
    divergent TEXT NOT NULL, agreeing TEXT NOT NULL,
    since INTEGER NOT NULL REFERENCES runs, -- the first run that found it
    gone INTEGER REFERENCES runs); -- the first run that no longer did
CREATE INDEX findings_by_document ON findings (document) WHERE document IS NOT NULL;
CREATE TABLE finding_figures (
    fingerprint TEXT NOT NULL REFERENCES findings, position INTEGER NOT NULL, document INTEGER NOT NULL,
    figure INTEGER NOT NULL, -- its number within the document
    PRIMARY KEY (fingerprint, position)) WITHOUT ROWID;
)sql";

Error refuse(const std::string& path, std::string message, std::string german) {
    return {path, 0, 0, std::move(message), std::move(german)};
}

}  // namespace

std::optional<Error> prepare_schema(Database& database, const std::string& path, bool may_create) {
    const std::int64_t application = database.number("PRAGMA application_id");
    const std::int64_t version = database.number("PRAGMA user_version");
    const bool empty = database.number("SELECT count(*) FROM sqlite_master") == 0;
    if (database.failure()) return database.failure();
    if (empty && application == 0 && version == 0 && may_create) {
        database.run("BEGIN IMMEDIATE");
        database.run(std::string(tables));
        database.run("PRAGMA application_id = " + std::to_string(application_id));
        database.run("PRAGMA user_version = " + std::to_string(schema_version));
        database.run("COMMIT");
        return database.failure();
    }
    if (application != application_id) return refuse(path, "is no store of stimmig", "ist kein Speicher von stimmig");
    if (version == schema_version) return std::nullopt;
    const std::string numbers = std::to_string(version) + " / " + std::to_string(schema_version);
    if (version < schema_version)
        return refuse(
            path, "the store was written by an older version of stimmig (schema " + numbers + "); audit into a new one",
            "der Speicher stammt von einer älteren Fassung von stimmig (Schema " + numbers +
                "); bitte in einen neuen prüfen");
    return refuse(
        path, "the store was written by a newer version of stimmig (schema " + numbers + "); use that version",
        "der Speicher stammt von einer neueren Fassung von stimmig (Schema " + numbers + "); bitte diese benutzen");
}

}  // namespace stimmig

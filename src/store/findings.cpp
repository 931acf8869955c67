#include "store/findings.h"

#include <algorithm>
#include <charconv>

namespace stimmig {
namespace {

// Pairs and lists of numbers as text: "0-1 0-2".
std::string join(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
    std::string text;
    for (const auto& [a, b] : pairs) text += (text.empty() ? "" : " ") + std::to_string(a) + '-' + std::to_string(b);
    return text;
}

std::string join(const std::vector<std::uint32_t>& numbers) {
    std::string text;
    for (const std::uint32_t number : numbers) text += (text.empty() ? "" : " ") + std::to_string(number);
    return text;
}

std::vector<std::uint32_t> numbers_of(std::string_view text) {
    std::vector<std::uint32_t> numbers;
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at < end; ++at) {
        std::uint32_t number = 0;
        at = std::from_chars(at, end, number).ptr;
        numbers.push_back(number);
    }
    return numbers;
}

// Lines of a message in both languages, parted by what no message holds.
constexpr char between_languages = '\x1E';
constexpr char between_lines = '\x1F';

std::string join(const std::vector<Message>& messages) {
    std::string text;
    for (const Message& message : messages) text += message.de + between_languages + message.en + between_lines;
    return text;
}

std::vector<Message> messages_of(std::string_view text) {
    std::vector<Message> messages;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find(between_lines));
        const std::size_t middle = std::min(line.find(between_languages), line.size());
        messages.push_back({std::string(line.substr(0, middle)),
                            std::string(middle < line.size() ? line.substr(middle + 1) : std::string_view())});
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return messages;
}

}  // namespace

Findings::Findings(Database& database, std::int64_t run)
    : database_(database),
      run_(run),
      put_(database,
           "INSERT INTO findings (fingerprint, rule, level, message, message_en, cause, details, document, divergent, "
           "agreeing, since, rank, apart) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT "
           "(fingerprint) DO UPDATE "
           "SET rule = ?2, level = ?3, message = ?4, message_en = ?5, cause = ?6, details = ?7, document = ?8, "
           "divergent = ?9, agreeing = ?10, rank = ?12, apart = ?13, since = iif(gone < ?11, ?11, since), gone = NULL"),
      put_figure_(database,
                  "INSERT INTO finding_figures (fingerprint, position, document, figure) VALUES (?, ?, ?, ?)"),
      remove_figures_(database, "DELETE FROM finding_figures WHERE fingerprint = ?"),
      retire_of_(database, "UPDATE findings SET gone = ?, document = NULL WHERE document = ? AND gone IS NULL"),
      retire_between_(database, "UPDATE findings SET gone = ? WHERE document IS NULL AND gone IS NULL"),
      figures_(database, "SELECT document, figure FROM finding_figures WHERE fingerprint = ? ORDER BY position") {}

void Findings::put(const StoredFinding& stored) {
    const Finding& finding = stored.finding;
    const std::string details = join(finding.details);
    const std::string divergent = join(finding.divergent);
    const std::string agreeing = join(finding.agreeing);
    put_.bind(1, finding.fingerprint);
    put_.bind(2, finding.rule);
    put_.bind(3, to_string(finding.level));
    put_.bind(4, finding.message.de);
    put_.bind(5, finding.message.en);
    put_.bind_or_null(6, finding.cause);
    put_.bind(7, details);
    put_.bind_null(8);
    if (stored.document != 0) put_.bind(8, stored.document);
    put_.bind(9, divergent);
    put_.bind(10, agreeing);
    put_.bind(11, run_);
    put_.bind(12, static_cast<std::int64_t>(finding.level));
    put_.bind_real(13, stored.apart);
    put_.run();
    remove_figures_.bind(1, finding.fingerprint);
    remove_figures_.run();
    for (std::size_t i = 0; i < finding.figures.size(); ++i) {
        put_figure_.bind(1, finding.fingerprint);
        put_figure_.bind(2, static_cast<std::int64_t>(i));
        put_figure_.bind(3, stored.documents[finding.figures[i].text]);
        put_figure_.bind(4, finding.figures[i].figure);
        put_figure_.run();
    }
}

void Findings::retire_of(std::int64_t document) {
    retire_of_.bind(1, run_);
    retire_of_.bind(2, document);
    retire_of_.run();
}

void Findings::retire_between() {
    retire_between_.bind(1, run_);
    retire_between_.run();
}

void Findings::for_each(Level least, std::int64_t most, const std::function<void(const StoredFinding&)>& visit) {
    read("gone IS NULL", least, most, visit);
}

void Findings::for_each_gone(Level least, const std::function<void(const StoredFinding&)>& visit) {
    read("gone = " + std::to_string(run_), least, -1, visit);
}

void Findings::read(const std::string& which, Level least, std::int64_t most,
                    const std::function<void(const StoredFinding&)>& visit) {
    Query all(database_,
              "SELECT fingerprint, rule, level, message, message_en, cause, details, document, divergent, agreeing, "
              "since, gone FROM findings WHERE " +
                  which + " AND rank >= " + std::to_string(static_cast<int>(least)) +
                  " ORDER BY rank DESC, apart DESC, fingerprint LIMIT " + std::to_string(most));
    while (all.next()) {
        StoredFinding stored;
        Finding& finding = stored.finding;
        finding.fingerprint = all.text(0);
        finding.rule = all.text(1);
        finding.level = parse_level(all.text(2)).value_or(Level::warning);
        finding.message = {std::string(all.text(3)), std::string(all.text(4))};
        finding.cause = all.text(5);
        finding.details = messages_of(all.text(6));
        stored.document = all.integer(7);
        const std::vector<std::uint32_t> ends = numbers_of(all.text(8));
        for (std::size_t i = 0; i + 1 < ends.size(); i += 2) finding.divergent.emplace_back(ends[i], ends[i + 1]);
        finding.agreeing = numbers_of(all.text(9));
        stored.since = all.integer(10);
        stored.gone = all.integer(11);
        figures_.bind(1, finding.fingerprint);
        while (stored.gone == 0 && figures_.next()) {
            const std::int64_t document = figures_.integer(0);
            const auto known = std::find(stored.documents.begin(), stored.documents.end(), document);
            finding.figures.push_back({static_cast<std::uint32_t>(known - stored.documents.begin()),
                                       static_cast<std::uint32_t>(figures_.integer(1))});
            if (known == stored.documents.end()) stored.documents.push_back(document);
        }
        figures_.reset();
        visit(stored);
    }
}

}  // namespace stimmig

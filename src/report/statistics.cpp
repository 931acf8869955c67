// How often which rule speaks, and on which level; the most frequent first.
#include <algorithm>
#include <map>
#include <tuple>

#include "report/finding_text.h"
#include "report/printable.h"
#include "report/report.h"

namespace stimmig {

std::string statistics_report(const Report& report, const ReportOptions& options) {
    std::map<std::pair<std::string_view, Level>, std::size_t> counts;
    for (const Finding& finding : report.findings) ++counts[{finding.rule, finding.level}];
    struct Row {
        std::size_t count;
        Level level;
        std::string_view rule;
    };
    std::vector<Row> rows;
    std::size_t widest = 0;
    for (const auto& [which, count] : counts) {
        rows.push_back({count, which.second, which.first});
        widest = std::max(widest, std::to_string(count).size());
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::tie(b.count, b.level, a.rule) < std::tie(a.count, a.level, b.rule);
    });
    std::string out;
    for (const Row& row : rows) {
        const std::string number = std::to_string(row.count);
        out.append(widest - number.size(), ' ').append(number).append("  ");
        out += padded(std::string(to_string(row.level)), 7) + "  " + printable(row.rule) + '\n';
    }
    return options.quiet ? out : out + summary(report, options.language) + '\n';
}

}  // namespace stimmig

// One finding a line, as compilers say it and editors understand it.
#include "report/finding_text.h"
#include "report/location.h"
#include "report/paint.h"
#include "report/printable.h"
#include "report/report.h"

namespace stimmig {

std::string concise_report(const Report& report, const ReportOptions& options) {
    const Paint paint(options.color);
    std::string out;
    for (const Finding& finding : report.findings) {
        out += paint(place_of(report, finding, options).to_string(), Color::bold) + ": ";
        out += paint(std::string(to_string(finding.level)), color_of(finding.level)) + ' ';
        out += printable(finding.rule) + ' ' + one_line(report, finding, options) + '\n';
    }
    return out;
}

}  // namespace stimmig

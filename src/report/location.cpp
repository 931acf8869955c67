#include "report/location.h"

#include <filesystem>

#include "report/printable.h"

namespace stimmig {

std::string Location::to_string() const {
    return path + ':' + std::to_string(begin.line) + ':' + std::to_string(begin.column);
}

std::string reported_path(const std::string& path, const ReportOptions& options) {
    if (options.root.empty()) return printable(path);
    const std::filesystem::path normal = std::filesystem::path(path).lexically_normal();
    std::string named = normal.generic_string();
    if (normal.is_absolute()) {
        const std::string below = normal.lexically_relative(options.root).generic_string();
        if (!below.empty() && !below.starts_with("..")) named = below;
    }
    return printable(named);
}

Location location_of(const Report& report, FigureRef ref, const ReportOptions& options) {
    const Document& document = report.texts[ref.text].document;
    const Span in_file = document.origin.to_file(report.texts[ref.text].figures[ref.figure].span);
    return {reported_path(document.path, options), document.position(in_file.begin), document.position(in_file.end)};
}

Location place_of(const Report& report, const Finding& finding, const ReportOptions& options) {
    if (!finding.figures.empty()) return location_of(report, finding.figures.front(), options);
    if (!finding.place) return {};
    const Document& document = report.texts[finding.place->text].document;
    return {reported_path(document.path, options), document.position(finding.place->begin),
            document.position(finding.place->end)};
}

}  // namespace stimmig

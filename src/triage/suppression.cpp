#include "triage/suppression.h"

#include <algorithm>

#include "triage/directives.h"
#include "triage/witnesses.h"

namespace stimmig {
namespace {

/// Where one rule is ignored, and on whose word.
struct Scope {
    std::uint32_t text = 0;
    Span file;  ///< bytes of the text's file
    std::string rule;
    std::size_t source = 0;  ///< index into the sources
};

/// A comment or an entry of a file.
struct Source {
    std::optional<TextPlace> place;  ///< of a comment
    std::string path;                ///< of an entry
    std::uint32_t line = 0, column = 0;
    std::vector<std::string> rules;
    bool concerns_a_text = true;
    bool used = false;
};

class Suppressor {
public:
    Suppressor(const SuppressionInput& input, std::vector<Finding>& findings) : input_(input), findings_(findings) {}

    Suppressed run() {
        for (std::uint32_t i = 0; i < input_.texts.size(); ++i) read_comments(i);
        for (const Ignore& ignore : input_.config.ignores) read_entry(ignore, input_.config.path, nullptr);
        for (const auto& [path, sidecar] : input_.sidecars)
            for (const Ignore& ignore : sidecar.ignores) read_entry(ignore, sidecar.path, &path);
        const std::size_t before = findings_.size();
        std::erase_if(findings_, [&](const Finding& finding) { return is_ignored(finding); });
        result_.findings = before - findings_.size();
        for (const Source& source : sources_) report_if_unused(source);
        if (input_.level != Level::off)
            findings_.insert(findings_.end(), std::make_move_iterator(own_.begin()),
                             std::make_move_iterator(own_.end()));
        return std::move(result_);
    }

private:
    const SuppressionInput& input_;
    std::vector<Finding>& findings_;
    std::vector<Scope> scopes_;
    std::vector<Source> sources_;
    std::vector<Finding> own_;
    Suppressed result_;

    void report(const TextPlace& place, Level level, Message message) {
        Finding finding;
        finding.rule = suppression_rule;
        finding.level = std::min(level, input_.level);
        finding.message = std::move(message);
        finding.place = place;
        own_.push_back(std::move(finding));
    }

    void read_comments(std::uint32_t text) {
        const Document& document = input_.texts[text].document;
        std::vector<Directive> open;
        for (Directive& directive : find_directives(document, input_.rule_names)) {
            const TextPlace place{text, directive.begin, directive.end};
            if (directive.fault) {
                report(place, Level::warning, *directive.fault);
            } else if (directive.kind == Directive::Kind::start) {
                open.push_back(std::move(directive));
            } else if (directive.kind == Directive::Kind::end) {
                close(open, directive, place);
            } else {
                const auto size = static_cast<std::uint32_t>(document.file.size());
                const bool whole = directive.kind == Directive::Kind::file;
                ignore_in(place, directive, whole ? Span{0, size} : block_at(document, directive));
            }
        }
        for (const Directive& directive : open)
            report({text, directive.begin, directive.end}, Level::warning,
                   {"zu stimmig-ignore-start fehlt stimmig-ignore-end",
                    "stimmig-ignore-start lacks its stimmig-ignore-end"});
    }

    /// Ends the innermost start of the same rules, or the innermost at all where the end names none.
    void close(std::vector<Directive>& open, const Directive& end, const TextPlace& place) {
        const auto start = std::find_if(open.rbegin(), open.rend(), [&](const Directive& each) {
            return end.rules.empty() || each.rules == end.rules;
        });
        if (start == open.rend())
            return report(place, Level::warning,
                          {"zu stimmig-ignore-end fehlt stimmig-ignore-start",
                           "stimmig-ignore-end lacks its stimmig-ignore-start"});
        ignore_in({place.text, start->begin, start->end}, *start, {start->end, end.begin});
        open.erase(std::next(start).base());
    }

    void ignore_in(const TextPlace& place, const Directive& directive, Span span) {
        if (directive.until && input_.today && *directive.until < *input_.today) {
            const std::string day = to_iso(*directive.until);
            return report(place, Level::warning,
                          {"diese Ausnahme ist am " + day + " abgelaufen: verlängern oder entfernen",
                           "this suppression expired on " + day + ": prolong or remove it"});
        }
        sources_.push_back({place, "", 0, 0, directive.rules, true, false});
        for (const std::string& rule : directive.rules)
            scopes_.push_back({place.text, span, rule, sources_.size() - 1});
    }

    /// `only` is the text of a sidecar file.
    void read_entry(const Ignore& ignore, const std::string& path, const std::string* only) {
        Source source{std::nullopt, path, ignore.rule.line, ignore.rule.column, {ignore.rule.value}, false, false};
        const std::optional<Day> until = parse_iso_day(ignore.until);
        if (until && input_.today && *until < *input_.today) {
            result_.complaints.push_back(
                {path, source.line, source.column,
                 "this suppression expired on " + ignore.until + ": prolong or remove it",
                 "diese Ausnahme ist am " + ignore.until + " abgelaufen: verlängern oder entfernen"});
            return;
        }
        for (std::uint32_t i = 0; i < input_.texts.size(); ++i) {
            const Document& document = input_.texts[i].document;
            const bool meant = only ? document.path == *only : input_.config.selects(ignore.files, document.path);
            if (!meant || (!ignore.id.empty() && ignore.id != document.id)) continue;
            source.concerns_a_text = true;
            for (const Span& span : spans_of(document, ignore.text))
                scopes_.push_back({i, span, ignore.rule.value, sources_.size()});
        }
        sources_.push_back(std::move(source));
    }

    /// The whole file, or its blocks that hold the words.
    static std::vector<Span> spans_of(const Document& document, const std::string& words) {
        if (words.empty()) return {{0, static_cast<std::uint32_t>(document.file.size())}};
        std::vector<Span> spans;
        for (const Block& block : document.blocks)
            if (std::string_view(document.text)
                    .substr(block.span.begin, block.span.end - block.span.begin)
                    .find(words) != std::string_view::npos)
                spans.push_back(document.origin.to_file(block.span));
        return spans;
    }

    /// Every suppression that fits has been of use.
    bool is_ignored(const Finding& finding) {
        bool ignored = false;
        for (const std::uint32_t index : witnesses(finding)) {
            const FigureRef ref = finding.figures[index];
            const Text& text = input_.texts[ref.text];
            const Span place = text.document.origin.to_file(text.figures[ref.figure].span);
            for (const Scope& scope : scopes_) {
                if (scope.text != ref.text || scope.rule != finding.rule || !scope.file.overlaps(place)) continue;
                sources_[scope.source].used = true;
                ignored = true;
            }
        }
        return ignored;
    }

    void report_if_unused(const Source& source) {
        const auto is_silent = [&](const std::string& rule) {
            return std::find(input_.silent.begin(), input_.silent.end(), rule) != input_.silent.end();
        };
        if (source.used || !source.concerns_a_text || std::any_of(source.rules.begin(), source.rules.end(), is_silent))
            return;
        const bool needs_others =
            std::find(source.rules.begin(), source.rules.end(), "divergence") != source.rules.end();
        std::string names;
        for (const std::string& rule : source.rules) names += (names.empty() ? "" : ", ") + rule;
        const Message message{"diese Ausnahme (" + names + ") verdeckt nichts: entfernen",
                              "this suppression (" + names + ") hides nothing: remove it"};
        if (source.place) {
            report(*source.place, needs_others ? Level::note : Level::warning, message);
        } else if (!needs_others) {
            result_.complaints.push_back({source.path, source.line, source.column, message.en, message.de});
        }
    }
};

}  // namespace

Suppressed suppress(const SuppressionInput& input, std::vector<Finding>& findings) {
    return Suppressor(input, findings).run();
}

}  // namespace stimmig

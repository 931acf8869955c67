#include "audit/reading.h"

#include <fmt/format.h>

#include "audit/blocking.h"
#include "audit/content_hash.h"
#include "audit/dossier.h"
#include "audit/intake.h"
#include "audit/ordered_work.h"
#include "audit/raw_text.h"
#include "store/digest_bytes.h"

namespace stimmig {
namespace {

// Texts that a thread takes at once: enough that taking them costs nothing, few enough to keep little in memory.
constexpr std::size_t batch_texts = 64;
constexpr std::size_t batch_bytes = std::size_t{1} << 20;

/// One step through the archive, after the work on it.
struct Step {
    RawText raw;
    std::optional<Text> text;
    std::vector<Finding> findings;
    std::optional<ReadText> read;
    Errors faults;
};

class TextReading {
public:
    TextReading(const Ruleset& rules, RawTexts& texts) : rules_(rules), analyzer_(rules), texts_(texts) {}

    std::optional<std::vector<RawText>> next_batch() {
        std::vector<RawText> batch;
        std::size_t bytes = 0;
        while (batch.size() < batch_texts && bytes < batch_bytes) {
            std::optional<RawText> text = texts_.next();
            if (!text) break;
            bytes += text->bytes.size() + (text->line ? text->line->bytes.size() : 0);
            batch.push_back(std::move(*text));
        }
        if (batch.empty()) return std::nullopt;
        return batch;
    }

    [[nodiscard]] std::vector<Step> work_on(std::vector<RawText> batch) const {
        std::vector<Step> steps;
        steps.reserve(batch.size());
        for (RawText& raw : batch) {
            Step& step = steps.emplace_back();
            step.raw = std::move(raw);
            if (step.raw.kind == RawText::Kind::text) guarded(step, [&] { read(step); });
        }
        const auto all = [&](const auto& work) {
            for (Step& step : steps)
                if (step.text && step.faults.empty()) guarded(step, [&] { work(step); });
        };
        LoneReader reader(rules_);
        all([&](Step& step) { analyzer_.extract(*step.text); });
        all([&](Step& step) { analyzer_.link(*step.text); });
        all([&](Step& step) { step.findings = reader.check(*step.text); });
        all([&](Step& step) { step.read = reader.condensed(std::move(*step.text), std::move(step.findings)); });
        for (Step& step : steps) step.text.reset();
        return steps;
    }

private:
    const Ruleset& rules_;
    Analyzer analyzer_;
    RawTexts& texts_;

    void read(Step& step) const {
        RawText& raw = step.raw;
        Result<Document> document =
            raw.line ? read_json_line(raw.path, std::move(*raw.line))
                     : read_text(raw.path, std::move(raw.bytes), format_of(without_compression(raw.path)));
        if (document) {
            step.text.emplace().document = std::move(*document);
            analyzer_.segment(*step.text);
        } else {
            step.faults = document.errors();
        }
    }

    // One text must not take the others down: even a bug is an error of this text alone.
    template <typename Work>
    static void guarded(Step& step, const Work& work) {
        try {
            work();
        } catch (const std::exception& e) {
            step.faults.push_back({step.raw.path, 0, 0, std::string("internal error: ") + e.what(),
                                   std::string("interner Fehler: ") + e.what()});
        }
    }
};

/// A finding is known by its file, the text's id and the words of its figures. Lines without ids that say the same in
/// these words are told apart by all that they say.
void tell_apart(const Document& document, std::vector<Finding>& findings) {
    if (!document.id.empty() || format_of(without_compression(document.path)) != Format::jsonl) return;
    for (Finding& finding : findings) finding.fingerprint += fmt::format("-{:x}", short_hash(document.text));
}

}  // namespace

LoneReader::LoneReader(const Ruleset& rules) : rarity_(rules), texts_(1), checker_(rules, texts_) {}

std::vector<Finding> LoneReader::check(Text& text) {
    std::swap(texts_.front(), text);
    std::vector<Finding> findings = checker_.run();
    std::swap(texts_.front(), text);
    tell_apart(text.document, findings);
    return findings;
}

ReadText LoneReader::condensed(Text text, std::vector<Finding> findings) const {
    ReadText read;
    read.digest = condense(text);
    read.packed = pack(read.digest);
    read.keys = keys_of(read.digest, rarity_);
    read.findings = std::move(findings);
    return read;
}

double distance_of(const std::vector<Text>& texts, const Finding& finding) {
    if (finding.figures.size() < 2 || finding.divergent.empty()) return 0;
    const auto value = [&](std::size_t i) -> const Value& {
        return texts[finding.figures[i].text].figures[finding.figures[i].figure].value;
    };
    return distance(value(0), value(1));
}

std::optional<Error> read_archive(const Ruleset& rules, const AuditOptions& options, Store& store, const Run& run,
                                  Observer& observer) {
    Result<std::unique_ptr<Database>> known = store.second_connection();
    if (!known) return known.errors().front();
    ArchiveFiles files(options.paths, [&](const Error& error) { observer.complain(error); });
    RawTexts texts(files, **known, run.provenance);
    TextReading reading(rules, texts);
    Intake intake(rules, store, run, observer, size_of_archive(options.paths));
    store.begin();
    work_in_order<std::vector<RawText>, std::vector<Step>>(
        options.jobs, [&] { return reading.next_batch(); },
        [&](std::vector<RawText> batch) { return reading.work_on(std::move(batch)); },
        [&](std::vector<Step> steps) {
            for (Step& step : steps) {
                for (const Error& fault : step.faults) observer.complain(fault);
                intake.take(step.raw, std::move(step.read));
            }
            return intake.commit_if_due();
        });
    if ((*known)->failure()) return (*known)->failure();
    if (!store.database().failure() && !files.incomplete()) intake.forget_missing();
    return store.commit();
}

}  // namespace stimmig

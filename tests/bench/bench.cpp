// Each stage over the same generated articles, in MB/s and as a multiple of one bare RE2 pass (column "x_bare"): the
// bar is 3 for extraction and 5 for the whole check. "compare" is all checks of one run over all articles, below it
// each check alone. STIMMIG_CORPUS names the file of tools/make_corpus.py.
#include <benchmark/benchmark.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "check/check.h"
#include "extract/extract.h"
#include "link/analyzer.h"

namespace {

using namespace stimmig;

constexpr std::size_t megabyte = 1'000'000;

struct Corpus {
    std::vector<std::string> articles;
    std::size_t bytes = 0;
};

/// Articles are parted by a line that holds a form feed.
Corpus split(const std::string& all) {
    Corpus corpus;
    for (std::size_t begin = 0; begin < all.size();) {
        const auto end = std::min(all.find("\f\n", begin), all.size());
        corpus.articles.push_back(all.substr(begin, end - begin));
        corpus.bytes += end - begin;
        begin = end + 2;
    }
    return corpus;
}

struct Stages {
    const Ruleset& rules;
    Corpus corpus;
    Analyzer analyzer{rules};

    [[nodiscard]] std::vector<Text> read() const {
        std::vector<Text> texts;
        for (const auto& article : corpus.articles) {
            auto document = read_text("article.txt", article, Format::plain);
            if (!document) continue;
            texts.emplace_back();
            texts.back().document = std::move(*document);
        }
        return texts;
    }
    void segmented(std::vector<Text>& texts) const {
        for (auto& text : texts) analyzer.segment(text);
    }
    void extracted(std::vector<Text>& texts) const {
        for (auto& text : texts) analyzer.extract(text);
    }
    void linked(std::vector<Text>& texts) const {
        for (auto& text : texts) analyzer.link(text);
    }
};

std::size_t bare_pass(const RE2& combined, const std::vector<Text>& texts) {
    std::size_t count = 0;
    for (const auto& text : texts) {
        const re2::StringPiece piece(text.document.text);
        re2::StringPiece match;
        std::size_t at = 0;
        while (combined.Match(piece, at, piece.size(), RE2::UNANCHORED, &match, 1)) {
            ++count;
            const auto end = static_cast<std::size_t>(match.data() - piece.data()) + match.size();
            at = end > at ? end : at + 1;
        }
    }
    return count;
}

/// Time of this process alone: what else the machine does must not change the ratios.
double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

constexpr int iterations = 3;

/// Seconds of the bare pass, which every later row is set against.
double bare_seconds = 0;

template <typename Body>
void measure(benchmark::State& state, const Stages& stages, const Body& body) {
    std::size_t count = 0;
    double seconds = 0;
    for (auto _ : state) {
        const double start = cpu_seconds();
        count = body();
        const double taken = cpu_seconds() - start;
        seconds += taken;
        state.SetIterationTime(taken);
    }
    const double each = seconds / static_cast<double>(state.iterations());
    state.counters["MB/s"] = static_cast<double>(stages.corpus.bytes) / megabyte / each;
    state.counters["found"] = static_cast<double>(count);
    if (bare_seconds > 0) state.counters["x_bare"] = each / bare_seconds;
}

template <typename Body>
void add(const char* name, const Stages& stages, Body body) {
    benchmark::RegisterBenchmark(name, [&stages, body](benchmark::State& state) { measure(state, stages, body); })
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(iterations);
}

std::map<std::string, Level, std::less<>> all_off_but(std::string_view name) {
    std::map<std::string, Level, std::less<>> levels;
    for (const Check& check : checks())
        if (check.name != name) levels.emplace(check.name, Level::off);
    return levels;
}

std::size_t figures_of(const std::vector<Text>& texts) {
    std::size_t count = 0;
    for (const auto& text : texts) count += text.figures.size();
    return count;
}

void add_all(const Stages& stages, std::vector<Text>& texts) {
    add("memchr", stages, [&] {
        std::size_t count = 0;
        for (const auto& article : stages.corpus.articles) {
            const char* at = article.data();
            const char* const end = at + article.size();
            // A byte that no text holds: the whole of it is read.
            while ((at = static_cast<const char*>(std::memchr(at, '\x01', static_cast<std::size_t>(end - at))))) {
                ++count;
                ++at;
            }
        }
        benchmark::DoNotOptimize(count);
        return count;
    });
    benchmark::RegisterBenchmark("bare_re2_pass",
                                 [&](benchmark::State& state) {
                                     bare_seconds = 0;
                                     // RE2 makes its states when they are first met: that is no part of a pass.
                                     bare_pass(stages.rules.combined(), texts);
                                     measure(state, stages, [&] { return bare_pass(stages.rules.combined(), texts); });
                                     bare_seconds = static_cast<double>(stages.corpus.bytes) / megabyte /
                                                    static_cast<double>(state.counters["MB/s"]);
                                     state.counters["x_bare"] = 1;
                                 })
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(iterations);
    add("read", stages, [&] { return stages.read().size(); });
    add("segment", stages, [&] {
        std::size_t count = 0;
        for (auto& text : texts) {
            stages.analyzer.segment(text);
            count += text.segmentation.words.size();
        }
        return count;
    });
    add("extract", stages, [&] {
        std::size_t count = 0;
        for (auto& text : texts) {
            text.document.published.reset();  // as reading leaves it, so that the dateline is looked for
            count += extract(stages.rules, text.document, text.segmentation).size();
        }
        return count;
    });
    add("link", stages, [&] {
        std::size_t count = 0;
        for (auto& text : texts) {
            stages.analyzer.link(text);
            count += text.claims.size();
        }
        return count;
    });
    add("compare", stages, [&] { return run_checks(stages.rules, texts).size(); });
    for (const Check& check : checks())
        add(("  " + std::string(check.name)).c_str(), stages,
            [&, only = all_off_but(check.name)] { return run_checks(stages.rules, texts, only).size(); });
    add("read_to_extract", stages, [&] {
        auto own = stages.read();
        stages.segmented(own);
        stages.extracted(own);
        return figures_of(own);
    });
    add("whole_check", stages, [&] {
        auto own = stages.read();
        stages.segmented(own);
        stages.extracted(own);
        stages.linked(own);
        return run_checks(stages.rules, own).size();
    });
}

}  // namespace

int main(int argc, char** argv) {
    const char* path = std::getenv("STIMMIG_CORPUS");
    std::ifstream in(path == nullptr ? "" : path, std::ios::binary);
    if (!in) {
        std::cerr << "STIMMIG_CORPUS has to name a file of tools/make_corpus.py\n";
        return 2;
    }
    auto rules = Ruleset::load();
    if (!rules) {
        for (const auto& error : rules.errors()) std::cerr << error.to_string() << '\n';
        return 2;
    }
    const Stages stages{*rules, split({std::istreambuf_iterator<char>(in), {}})};
    auto texts = stages.read();
    stages.segmented(texts);
    stages.extracted(texts);
    stages.linked(texts);

    add_all(stages, texts);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}

// News copy of every kind (fixtures/figures) with its figures labelled: how many are found with the right value, and
// that no amount and no percentage is found where there is none. gold.jsonl holds a label a line: the file, the surface
// and which of its occurrences, and the value as `extract --format jsonl` prints it.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <sstream>

#include "figures_of.h"
#include "where.h"

using namespace stimmig;
using nlohmann::json;

namespace {

const std::string root = source_root() + std::string("/fixtures/figures/");

test::Found read_fixture(const std::string& name) {
    test::Found found;
    found.document = std::move(*read_file(root + name));
    found.segmentation = segment(found.document, abbreviations_of(test::shipped()));
    found.figures = extract(test::shipped(), found.document, found.segmentation);
    return found;
}

Span span_of(const std::string& file, const json& label) {
    const std::string surface = label["surface"];
    std::size_t at = std::string::npos;
    for (int nth = label["nth"]; nth > 0; --nth) at = file.find(surface, at + 1);
    REQUIRE(at != std::string::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + surface.size())};
}

// A third is labelled 33.3333.
bool same_number(const std::optional<Number>& number, const json& stated) {
    if (!stated.is_string()) return true;
    if (!number) return false;
    const Number want = *Number::parse(stated.get<std::string>());
    return abs(*number - want) <= abs(want) * Number::fraction(2, 10000);
}

bool has_value(const Value& value, const json& stated) {
    if (stated.contains("from")) {
        return value.days && to_iso(value.days->from) == stated["from"] && to_iso(value.days->to) == stated["to"];
    }
    // What only "Milliardenhöhe" tells has no number.
    if (!stated.contains("low")) return !value.low;
    return same_number(value.low, stated["low"]) && same_number(value.high, stated["high"]) &&
           value.unit == stated["unit"] && to_string(value.modifier) == stated["modifier"];
}

struct Tally {
    int asked = 0;
    int right = 0;
    std::string wrong;  ///< what was not found as labelled
};

struct Scores {
    std::map<std::string, Tally> kinds;
    std::string unlabelled;  ///< amounts and percentages that no label covers
};

bool is_amount(Kind kind) {
    return kind == Kind::money || kind == Kind::percent || kind == Kind::percentage_point;
}

void score(const std::string& name, const std::vector<json>& labels, Scores& scores) {
    const test::Found found = read_fixture(name);
    std::vector<bool> covered(found.figures.size());
    for (const json& label : labels) {
        const Span span = span_of(found.document.file, label);
        bool right = false;
        for (std::size_t i = 0; i < found.figures.size(); ++i) {
            const Value& value = found.figures[i].value;
            if (to_string(value.kind) != label["kind"]) continue;
            if (!found.document.origin.to_file(found.figures[i].span).overlaps(span)) continue;
            covered[i] = true;
            right = right || has_value(value, label["value"]);
        }
        if (!label["required"].get<bool>()) continue;
        Tally& tally = scores.kinds[label["kind"]];
        ++tally.asked;
        tally.right += right ? 1 : 0;
        if (!right) tally.wrong += name + ": " + label["surface"].get<std::string>() + "\n";
    }
    for (std::size_t i = 0; i < found.figures.size(); ++i) {
        const Value& value = found.figures[i].value;
        if (covered[i] || !is_amount(value.kind) || !value.low) continue;
        scores.unlabelled += name + ": " + std::string(found.document.surface(found.figures[i].span)) + "\n";
    }
}

Scores score_all() {
    std::map<std::string, std::vector<json>> by_file;
    std::ifstream gold(root + "gold.jsonl");
    for (std::string line; std::getline(gold, line);) {
        json label = json::parse(line);
        by_file[label["file"]].push_back(std::move(label));
    }
    Scores scores;
    for (const auto& [name, labels] : by_file) score(name, labels, scores);
    return scores;
}

void check_rate(const Scores& scores, const std::vector<std::string>& kinds, double least) {
    Tally all;
    for (const std::string& kind : kinds) {
        const Tally& tally = scores.kinds.at(kind);
        all.asked += tally.asked;
        all.right += tally.right;
        all.wrong += tally.wrong;
    }
    INFO(all.wrong);
    CHECK(static_cast<double>(all.right) >= least * all.asked);
}

}  // namespace

TEST_CASE("labelled news copy") {
    const Scores scores = score_all();
    check_rate(scores, {"money", "percent", "percentage_point"}, 0.98);
    check_rate(scores, {"date"}, 0.98);
    check_rate(scores, {"count", "factor", "duration"}, 0.98);
    CHECK(scores.unlabelled == "");
}

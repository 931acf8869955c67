// What sound rule files become: tables, expanded patterns, and matchers over them.
#include <re2/re2.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "base/embedded_file.h"
#include "ruleset/collect.h"
#include "ruleset/expand.h"
#include "ruleset/factor.h"
#include "ruleset/regex_text.h"
#include "ruleset/ruleset.h"
#include "where.h"

using namespace stimmig;

namespace {

std::string pattern(const std::string& name, const std::string& kind, const std::string& match) {
    return "[[pattern]]\nname = \"" + name + "\"\nkind = \"" + kind + "\"\nsummary = \"Sum of " + name +
           "\"\nwhy = \"Because\"\nmatch = '''" + match +
           "'''\nexample = [{ text = \"Beispiel eins\", is = [\"count 1\"] }, { text = \"2\", is = [\"count 2\"], date "
           "= "
           "\"2024-02-29\" }]\ncounterexample = [\"Gegenbeispiel\", { text = \"x\", date = 2023-01-02 }]\n";
}

const std::string currencies = R"(
[vocabulary]
table = "currency"
summary = "Currencies"
fields = ["minor_of"]
[[term]]
id = "USD"
forms = ["Dollar", "US Dollar", "US$", "US-Dollar"]
[[term]]
id = "EUR"
forms = ["Euro", "€"]
[[term]]
id = "EUR"
forms = ["Cent"]
minor_of = 100
)";

const std::string folded = R"(
[vocabulary]
table = "word"
summary = "Words"
fold = true
[[term]]
id = "over"
forms = ["über", "ÜBERAUS", "mehr als", "gut  und gern"]
)";

Ruleset rules_of(const std::vector<std::pair<std::string, std::string>>& files) {
    Result<Ruleset> rules = Ruleset::from_texts(files);
    if (!rules) FAIL(rules.errors().front().to_string());
    return std::move(*rules);
}

std::string id_of(const Table& table, std::string_view form) {
    const Term* term = table.find(form);
    return term ? term->id : "none";
}

// A directory of rule files that goes away again.
class Directory {
public:
    explicit Directory(const std::string& name)
        : path_(std::filesystem::temp_directory_path() / (name + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_ / "below");
    }
    ~Directory() { std::filesystem::remove_all(path_); }
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;

    void add(const std::string& file, const std::string& text) const { std::ofstream(path_ / file) << text; }
    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("forms lead to their terms") {
    const Ruleset rules = rules_of({{"c.toml", currencies}, {"f.toml", folded}});
    const Table& currency = rules.table("currency");
    CHECK(id_of(currency, "Dollar") == "USD");
    CHECK(id_of(currency, "US Dollar") == "USD");
    CHECK(id_of(currency, "US \n  Dollar") == "USD");
    CHECK(id_of(currency, "US\nDollar") == "USD");
    CHECK(id_of(currency, "dollar") == "none");
    CHECK(id_of(currency, "Dollar ") == "none");
    CHECK(id_of(currency, "") == "none");
    CHECK(currency.find("Euro")->field("minor_of").empty());
    CHECK(currency.find("Cent")->field("minor_of") == "100");
    CHECK(currency.find("Cent")->id == "EUR");
    CHECK(currency.longest() == 2);
    CHECK(currency.find("Cent")->origin.line == 12);

    const Table& word = rules.table("word");
    CHECK(id_of(word, "über") == "over");
    CHECK(id_of(word, "Über") == "over");
    CHECK(id_of(word, "ÜBER") == "over");
    CHECK(id_of(word, "überaus") == "over");
    CHECK(id_of(word, "Mehr \n als") == "over");
    CHECK(id_of(word, "gut und gern") == "over");
    CHECK(id_of(word, "gut  und gern") == "over");
    CHECK(id_of(word, "uber") == "none");

    CHECK(rules.table("missing").terms.empty());
    CHECK(rules.table("missing").find("x") == nullptr);
    CHECK(rules.tables().size() == 2);
}

TEST_CASE("a table expands with longer forms before those they start with") {
    const Ruleset rules = rules_of({{"c.toml", currencies}, {"f.toml", folded}});
    CHECK(table_regex(rules.table("currency")) == R"((?:€|US\-Dollar\b|US\$|US[ \n]+Dollar\b|Euro\b|Dollar\b|Cent\b))");
    CHECK(table_regex(rules.table("word")) == R"((?i:ÜBERAUS\b|über\b|mehr[ \n]+als\b|gut[ \n]+und[ \n]+gern\b))");

    Table scale;
    scale.terms = {{"6", {"Million", "Mill.", "Millionen"}, {}, {}}, {"6", {"Mio."}, {}, {}}};
    CHECK(table_regex(scale) == R"((?:Mio\.|Millionen\b|Million\b|Mill\.))");
    const re2::RE2 none(table_regex(Table{}));
    REQUIRE(none.ok());
    CHECK(!re2::RE2::PartialMatch("", none));
    CHECK(!re2::RE2::PartialMatch("abc ü", none));
}

TEST_CASE("only names in braces are placeholders") {
    const auto names = [](std::string_view regex) {
        std::vector<std::string> out;
        for (const Placeholder& p : placeholders(regex)) out.emplace_back(p.name);
        return out;
    };
    CHECK(names(R"({a}x{number-words}{2}{1,3}{2,}\p{L}\P{Lu}\x{41}\{b}\Q{c}\E{d})") ==
          std::vector<std::string>{"a", "number-words", "d"});
    CHECK(names("{währung}") == std::vector<std::string>{"währung"});
    CHECK(names("{a{b}{").size() == 1);
    CHECK(names("\\Q{a}").empty());
}

TEST_CASE("patterns are expanded, ordered and compiled") {
    const Ruleset rules = rules_of(
        {{"a.toml", pattern("amount", "money", "(?P<number>{digits})(?:{gap}?)(?P<currency>{currency})") +
                        "set = { currency = \"EUR\", places = 2 }\n"},
         {"b.toml", pattern("bare", "count", "{digits}") + pattern("paragraph", "none", "§{gap}{digits}|([0-9])1")},
         {"c.toml", currencies + "[[fragment]]\nname = \"digits\"\nmatch = '[0-9]{1,9}'\n"}});
    REQUIRE(rules.patterns().size() == 3);
    CHECK(rules.patterns()[0].name == "paragraph");  // look-alikes first
    const Pattern& amount = rules.patterns()[1];
    CHECK(amount.name == "amount");
    CHECK(amount.kind == PatternKind::money);
    CHECK(amount.regex.starts_with("(?P<number>(?:[0-9]{1,9}))(?:[ \\n]?)(?P<currency>(?:€|"));
    CHECK(amount.groups == std::vector<std::string>{"", "number", "currency"});
    CHECK(rules.patterns()[0].groups == std::vector<std::string>{"", ""});
    CHECK(amount.set.at("currency") == "EUR");
    CHECK(amount.set.at("places") == "2");
    CHECK(amount.origin.path == "a.toml");
    CHECK(amount.origin.line == 1);
    REQUIRE(amount.examples.size() == 2);
    CHECK(amount.examples[0].text == "Beispiel eins");
    CHECK(amount.examples[0].expected == std::vector<std::string>{"count 1"});
    CHECK(amount.examples[0].date == "2025-01-30");
    CHECK(amount.examples[1].date == "2024-02-29");
    REQUIRE(amount.counterexamples.size() == 2);
    CHECK(amount.counterexamples[0].text == "Gegenbeispiel");
    CHECK(amount.counterexamples[1].date == "2023-01-02");

    std::string number, currency;
    CHECK(re2::RE2::FullMatch("589\nUS  Dollar", rules.compiled(1), &number, &currency));
    CHECK(number == "589");
    CHECK(currency == "US  Dollar");
    for (std::uint32_t i = 0; i < 3; ++i) {
        for (const auto& [index, name] : rules.compiled(i).CapturingGroupNames()) {
            CHECK(rules.patterns()[i].groups[index] == name);
        }
    }

    re2::StringPiece found;
    const std::string text = "laut § 12 rund 589 Euro";
    REQUIRE(rules.combined().Match(text, 0, text.size(), re2::RE2::UNANCHORED, &found, 1));
    CHECK(found == "§ 12");
    REQUIRE(rules.combined().Match(text, 10, text.size(), re2::RE2::UNANCHORED, &found, 1));
    CHECK(found == "589 Euro");  // the longest, though "589" alone is a count

    CHECK(rules.identify("589 Euro") == 1U);
    CHECK(rules.identify("589") == 2U);
    CHECK(rules.identify("21") == 0U);  // of two that match, the first
    CHECK(!rules.identify("589 Eur"));
    CHECK(!rules.identify(""));
}

TEST_CASE("without patterns nothing is found") {
    const Ruleset rules = rules_of({{"c.toml", currencies}});
    CHECK(!rules.identify("1"));
    CHECK(!re2::RE2::PartialMatch("", rules.combined()));
}

TEST_CASE("matchers may be used by several threads from the start") {
    const Ruleset rules = rules_of({{"a.toml", pattern("a", "count", "[0-9]+") + pattern("b", "count", "x[0-9]+")}});
    rules.prepare();
    std::vector<int> right(4);
    std::vector<std::thread> threads;
    for (int& count : right) {
        threads.emplace_back([&] {
            for (int i = 0; i < 1000; ++i) {
                const std::string text = std::to_string(i);
                count += rules.identify(text) == 0U && rules.identify('x' + text) == 1U &&
                         re2::RE2::FullMatch(text, rules.compiled(0)) && re2::RE2::FullMatch(text, rules.combined());
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(right == std::vector<int>{1000, 1000, 1000, 1000});
}

TEST_CASE("capture groups are counted as RE2 counts them") {
    for (const std::string regex : {R"((a)(?:b)(?P<n>c)(?i:d)(?P<m>(e)))", R"(\(a\)[(](b)[^]()](c))", R"(\Q(a)\E(b))",
                                    R"([[:alpha:](](x))", R"([\](](?P<n>y))"}) {
        INFO(regex);
        const re2::RE2 compiled(regex);
        REQUIRE(compiled.ok());
        const std::vector<std::string> groups = capture_groups(regex);
        CHECK(groups.size() == static_cast<std::size_t>(compiled.NumberOfCapturingGroups()) + 1);
        for (const auto& [index, name] : compiled.CapturingGroupNames()) CHECK(groups[index] == name);
    }
}

TEST_CASE("patterns that begin alike share their beginning") {
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
        {{R"((?P<n>[0-9]+) ?Euro)", R"((?P<m>[0-9]+) ?(?:Prozent|%))", "x"}, "(?:[0-9]+ ?(?:Euro|(?:Prozent|%))|x)"},
        {{"ab", "abc", "ab{2}", "(?:ab)c|d"}, "(?:a(?:b(?:c)?|b{2})|d)"},
        {{R"(a(?P<x>b|c)+?d)", R"(a(b|c)+?e)"}, "a(?:b|c)+?(?:d|e)"},
        {{"a(?i:b|c)d", "a(?i:b|c)"}, "a(?i:b|c)(?:d)?"},
        {{R"(\x{41}b)", R"(\x{41}c)", R"(\pLc)", R"([|)]a)"}, R"((?:\x{41}(?:b|c)|\pLc|[|)]a))"},
        {{"(?i)ab", "ac", R"(\Qb|\Ec)"}, R"((?:(?:(?i)ab)|ac|(?:\Qb|\Ec)))"},
    };
    for (const auto& [regexes, shared] : cases) {
        CHECK(factored_union(regexes) == shared);
        CHECK(re2::RE2(shared).ok());
    }
}

TEST_CASE("further directories add and override") {
    const Directory first("stimmig_first_");
    const Directory second("stimmig_second_");
    first.add("a.toml", pattern("zz-one", "count", "{zz_digits}zz") + pattern("zz-two", "count", "zzzz"));
    first.add("below/b.toml", "[[fragment]]\nname = \"zz_digits\"\nmatch = '[0-9]'\n");
    first.add("c.toml",
              "[vocabulary]\ntable = \"zz\"\nsummary = \"First\"\nfields = [\"f\"]\n[[term]]\nid = \"A\"\nforms = "
              "[\"aa\", \"ab\"]\nf = \"1\"\n[[term]]\nid = \"B\"\nforms = [\"ba\", \"bb\"]\n");
    second.add("a.toml", pattern("zz-one", "none", "{zz_digits}yy"));
    second.add("b.toml", "[[fragment]]\nname = \"zz_digits\"\nmatch = '[0-9]{2}'\n");
    second.add("c.toml",
               "[vocabulary]\ntable = \"zz\"\n[[term]]\nid = \"A\"\nforms = [\"ac\", \"ba\"]\n[[term]]\nid = "
               "\"B\"\nforms = [\"bc\"]\nreplace = true\n");
    second.add("ignored.txt", "no rules");

    const Result<Ruleset> rules = Ruleset::load({first.path(), second.path()});
    if (!rules) FAIL(rules.errors().front().to_string());
    const Table& table = rules->table("zz");
    CHECK(table.summary == "First");
    CHECK(id_of(table, "aa") == "A");
    CHECK(id_of(table, "ac") == "A");
    CHECK(id_of(table, "ba") == "A");     // claimed by the later file
    CHECK(id_of(table, "bb") == "none");  // replaced
    CHECK(id_of(table, "bc") == "B");
    CHECK(table.find("ac")->field("f") == "1");  // additions belong to the term they extend

    const auto& patterns = rules->patterns();
    const auto one =
        std::find_if(patterns.begin(), patterns.end(), [](const Pattern& p) { return p.name == "zz-one"; });
    REQUIRE(one != patterns.end());
    CHECK(one->kind == PatternKind::none);
    CHECK(one->regex == "(?:[0-9]{2})yy");
    CHECK(one->origin.path == second.path() + "/a.toml");
    CHECK(std::count_if(patterns.begin(), patterns.end(), [](const Pattern& p) { return p.name == "zz-one"; }) == 1);
    CHECK(std::any_of(patterns.begin(), patterns.end(), [](const Pattern& p) { return p.name == "zz-two"; }));
}

TEST_CASE("subjects, measures and checks keep what their files say") {
    const Ruleset rules = rules_of({{"r.toml", R"(
[[subject]]
name = "Nvidia"
aliases = ["NVIDIA"]
descriptions = ["der Chiphersteller"]
[[measure]]
name = "loss"
summary = "Loss of market value"
kinds = ["money", "percentage_point"]
nouns = ["Verlust"]
verbs = ["ab|stürzen"]
phrases = ["an Wert verlieren"]
not_with = ["Tor"]
direction = "fall"
role = "change"
[[check]]
name = "weekday"
summary = "Weekday and date fit"
why = "The calendar knows"
level = "warning"
options = { tolerance = "0.01", days = 3, strict = true }
wrong = [{ text = "Montag, 28. Januar 2025", is = ["Montag, 28. Januar 2025"] }]
right = ["Dienstag, 28. Januar 2025", "Montag"]
)"}});
    REQUIRE(rules.subjects().size() == 1);
    CHECK(rules.subjects()[0].aliases == std::vector<std::string>{"NVIDIA"});
    CHECK(rules.subjects()[0].descriptions == std::vector<std::string>{"der Chiphersteller"});
    REQUIRE(rules.measures().size() == 1);
    const Measure& measure = rules.measures()[0];
    CHECK(measure.kinds == std::vector<Kind>{Kind::money, Kind::percentage_point});
    CHECK(measure.verbs == std::vector<std::string>{"ab|stürzen"});
    CHECK(measure.direction == -1);
    CHECK(measure.role == "change");
    REQUIRE(rules.check("weekday"));
    CHECK(rules.check("weekdays") == nullptr);
    CHECK(rules.check("weekday")->options.at("tolerance") == "0.01");
    CHECK(rules.check("weekday")->options.at("days") == "3");
    CHECK(rules.check("weekday")->options.at("strict") == "true");
    CHECK(rules.check("weekday")->wrong[0].origin.line == 22);
}

TEST_CASE("the shipped rules are the files of rules/, and sound") {
    std::vector<std::pair<std::string, std::string>> texts;
    for (const EmbeddedFile& file : shipped_rules()) {
        INFO(file.path);
        std::ifstream in(std::string(source_root()) + '/' + std::string(file.path), std::ios::binary);
        const std::string disk{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        const bool same = disk == file.content;
        CHECK(same);
        texts.emplace_back(file.path, disk);
    }
    CHECK(!texts.empty());
    const Result<Ruleset> validated = Ruleset::from_texts(texts);
    if (!validated) {
        for (const Error& error : validated.errors()) UNSCOPED_INFO(error.to_string());
        FAIL("the shipped rules have faults");
    }
    const Result<Ruleset> rules = Ruleset::load();
    REQUIRE(rules);
    REQUIRE(rules->combined().ok());

    SECTION("and their union finds the same whether shared or not") {
        std::vector<std::string> regexes;
        std::string text;
        for (const Pattern& p : rules->patterns()) {
            regexes.push_back(p.regex);
            for (const Example& example : p.examples) text += example.text + '\n';
            for (const Example& example : p.counterexamples) text += example.text + '\n';
        }
        re2::RE2::Options options;
        options.set_longest_match(true);
        options.set_never_capture(true);
        options.set_max_mem(256 << 20);
        const re2::RE2 plain(plain_union(regexes), options);
        REQUIRE(plain.ok());
        std::size_t found = 0;
        for (std::size_t at = 0; at < text.size(); ++found) {
            re2::StringPiece expected, actual;
            const bool is_there = plain.Match(text, at, text.size(), re2::RE2::UNANCHORED, &expected, 1);
            REQUIRE(is_there == rules->combined().Match(text, at, text.size(), re2::RE2::UNANCHORED, &actual, 1));
            if (!is_there) break;
            REQUIRE(actual.data() == expected.data());
            REQUIRE(actual.size() == expected.size());
            REQUIRE(rules->identify({actual.data(), actual.size()}));
            at = static_cast<std::size_t>(actual.data() - text.data()) + actual.size();
        }
        CHECK(found > rules->patterns().size());
    }
}

#include "text/html_meta.h"

#include <nlohmann/json.hpp>
#include <vector>

#include "text/html_tree.h"
#include "text/readers.h"

namespace stimmig {
namespace {

void keep_first(std::optional<Day>& slot, std::string_view text) {
    if (!slot) slot = parse_day(text);
}

std::string_view string_field(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) return {};
    return found->get_ref<const std::string&>();
}

bool equal_folded(std::string_view text, std::string_view folded) {
    if (text.size() != folded.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != folded[i]) return false;
    }
    return true;
}

/// What a <meta> is about.
std::string_view name_of(const GumboElement& element) {
    for (const char* key : {"property", "name", "itemprop"})
        if (const std::string_view name = attribute(element, key); !name.empty()) return name;
    return {};
}

}  // namespace

bool is_description(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_META) return false;
    const std::string_view name = name_of(element);
    return equal_folded(name, "description") || equal_folded(name, "og:description") ||
           equal_folded(name, "twitter:description");
}

void HtmlMeta::see(const GumboElement& element) {
    if (element.tag == GUMBO_TAG_META) see_meta(element);
    if (element.tag == GUMBO_TAG_SCRIPT) see_script(element);
    if (element.tag == GUMBO_TAG_TIME) {
        const bool published = has_attribute(element, "pubdate") || attribute(element, "itemprop") == "datePublished";
        if (published) keep_first(other_time_, attribute(element, "datetime"));
    }
}

void HtmlMeta::see_meta(const GumboElement& element) {
    const std::string_view content = attribute(element, "content");
    const std::string_view name = name_of(element);
    if (equal_folded(name, "article:published_time") || equal_folded(name, "og:article:published_time")) {
        keep_first(article_time_, content);
    } else if (equal_folded(name, "datepublished") || equal_folded(name, "date") || equal_folded(name, "dc.date") ||
               equal_folded(name, "dcterms.date")) {
        keep_first(other_time_, content);
    } else if (equal_folded(name, "og:site_name") && site_name_.empty()) {
        site_name_ = content;
    } else if (equal_folded(name, "author") && author_.empty()) {
        author_ = content;
    } else if (equal_folded(name, "stimmig-story") && story_.empty()) {
        story_ = content;
    }
}

void HtmlMeta::see_script(const GumboElement& element) {
    if (!equal_folded(attribute(element, "type"), "application/ld+json") || element.children.length == 0) return;
    const auto* child = static_cast<const GumboNode*>(element.children.data[0]);
    if (child->type != GUMBO_NODE_TEXT) return;
    const nlohmann::json root = nlohmann::json::parse(child->v.text.text, nullptr, false, true);
    // Articles stand at the top, in a list, or in "@graph"; breadth first takes the outermost.
    std::vector<const nlohmann::json*> queue{&root};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const nlohmann::json& value = *queue[i];
        if (value.is_object()) {
            keep_first(linked_data_time_, string_field(value, "datePublished"));
            const auto publisher = value.find("publisher");
            if (publisher != value.end() && publisher->is_object() && publisher_.empty()) {
                publisher_ = string_field(*publisher, "name");
            }
            const auto author = value.find("author");
            if (author != value.end() && author->is_object() && linked_author_.empty())
                linked_author_ = string_field(*author, "name");
        }
        if (!value.is_structured()) continue;
        for (const auto& inner : value) {
            if (inner.is_structured()) queue.push_back(&inner);
        }
    }
}

void HtmlMeta::settle(Document& document) const {
    document.published = article_time_ ? article_time_ : linked_data_time_ ? linked_data_time_ : other_time_;
    document.source = site_name_.empty() ? publisher_ : site_name_;
    document.story = story_;
    document.author = author_.empty() ? linked_author_ : author_;
}

}  // namespace stimmig

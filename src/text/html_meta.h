// What the head of an HTML file says about its text.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

#include "text/document.h"

namespace stimmig {

/// Collects dates, outlets and authors from the elements it is shown, and settles on the most trustworthy at the end.
class HtmlMeta {
public:
    void see(const GumboElement& element);
    void settle(Document& document) const;

private:
    void see_meta(const GumboElement& element);
    void see_script(const GumboElement& element);

    // By trust: the first that was found stays.
    std::optional<Day> article_time_;
    std::optional<Day> linked_data_time_;
    std::optional<Day> other_time_;
    std::string site_name_;
    std::string publisher_;
    std::string author_;
    std::string story_;
    std::string linked_author_;
};

/// A <meta> that holds the lines below the title.
[[nodiscard]] bool is_description(const GumboElement& element);

}  // namespace stimmig

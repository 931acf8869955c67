// A tree by gumbo, kept in an arena: freeing it is freeing the arena, however deep the tree.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string_view>
#include <vector>

namespace stimmig {

class HtmlTree {
public:
    /// The text has to outlive the tree.
    explicit HtmlTree(std::string_view text);
    [[nodiscard]] const GumboNode* root() const { return output_->root; }

private:
    static void* allocate(void* self, std::size_t size);

    std::vector<std::unique_ptr<char[]>> chunks_;
    std::size_t room_ = 0;
    char* next_ = nullptr;
    GumboOutput* output_ = nullptr;
};

/// Children of an element; none for other nodes.
[[nodiscard]] const GumboVector* children_of(const GumboNode* node);
/// Value of an attribute; empty if it is missing.
[[nodiscard]] std::string_view attribute(const GumboElement& element, const char* name);
[[nodiscard]] bool has_attribute(const GumboElement& element, const char* name);

/// Whether parsing would cost far more than the text's length, because elements or formatting that are never closed
/// pile up. Browsers cap the depth at 512; so does this.
[[nodiscard]] bool is_nested_too_deeply(std::string_view text);

}  // namespace stimmig

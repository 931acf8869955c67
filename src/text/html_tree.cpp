#include "text/html_tree.h"

#include <algorithm>
#include <cstddef>

namespace stimmig {
namespace {

constexpr std::size_t chunk_size = 1U << 16;

}  // namespace

void* HtmlTree::allocate(void* self, std::size_t size) {
    auto& tree = *static_cast<HtmlTree*>(self);
    constexpr std::size_t alignment = alignof(std::max_align_t);
    size = (size + alignment - 1) / alignment * alignment;
    if (size > tree.room_) {
        const std::size_t room = std::max(size, chunk_size);
        tree.chunks_.push_back(std::make_unique_for_overwrite<char[]>(room));
        tree.next_ = tree.chunks_.back().get();
        tree.room_ = room;
    }
    char* result = tree.next_;
    tree.next_ += size;
    tree.room_ -= size;
    return result;
}

HtmlTree::HtmlTree(std::string_view text) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &HtmlTree::allocate;
    options.deallocator = [](void*, void*) {};
    options.userdata = this;
    options.max_errors = 0;
    output_ = gumbo_parse_with_options(&options, text.data(), text.size());
}

const GumboVector* children_of(const GumboNode* node) {
    switch (node->type) {
        case GUMBO_NODE_DOCUMENT:
            return &node->v.document.children;
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            return &node->v.element.children;
        default:
            return nullptr;
    }
}

std::string_view attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboElement& element, const char* name) {
    return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

}  // namespace stimmig

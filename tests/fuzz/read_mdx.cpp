// libFuzzer target: reading MDX, with or without faults.
#include "read_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    stimmig::fuzz::read(data, size, stimmig::Format::mdx);
    return 0;
}

#include "where.h"

const char* source_root() {
    return STIMMIG_ROOT;
}
const char* program_path() {
    return STIMMIG_PROGRAM;
}

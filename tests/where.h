// Where the source tree and the built program lie. Functions, since tests ask before main; compiled once, so that the
// objects of the tests do not depend on where they are built.
#pragma once

const char* source_root();
const char* program_path();

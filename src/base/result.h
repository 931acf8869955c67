// Expected failures are values: a Result holds a T, or the errors that kept it from being made.
// Exceptions are for bugs only.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace stimmig {

/// One thing that could not be done, and where.
struct Error {
    std::string path;          ///< file as the user named it; empty where no file is to blame
    std::uint32_t line = 0;    ///< 1-based; 0 where the whole file is meant
    std::uint32_t column = 0;  ///< 1-based, in code points; 0 where the whole line is meant
    std::string message;       ///< one sentence in English, no trailing period or newline
    std::string german = {};   ///< the same for editors; empty where only engineers meet it (faults of rule files)

    /// "path:line:column: message", leaving out the parts that are unknown.
    [[nodiscard]] std::string to_string() const;
};

using Errors = std::vector<Error>;

/// A value, or at least one Error. All faults of an input are reported at once, hence the list.
template <typename T>
class Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(Errors{std::move(error)}) {}
    Result(Errors errors) : state_(std::move(errors)) {}

    [[nodiscard]] explicit operator bool() const { return std::holds_alternative<T>(state_); }
    [[nodiscard]] T& operator*() { return std::get<T>(state_); }
    [[nodiscard]] const T& operator*() const { return std::get<T>(state_); }
    [[nodiscard]] T* operator->() { return &std::get<T>(state_); }
    [[nodiscard]] const T* operator->() const { return &std::get<T>(state_); }
    [[nodiscard]] const Errors& errors() const { return std::get<Errors>(state_); }

private:
    std::variant<T, Errors> state_;
};

}  // namespace stimmig

#include "cli/report_folder.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>
#include <vector>

#include "base/system_error.h"
#include "report/html/site.h"

namespace stimmig {
namespace {

namespace fs = std::filesystem;

// Every page has it near its beginning.
constexpr std::string_view signature = R"(<meta name="generator" content="stimmig">)";
constexpr std::size_t beginning = 1024;

Error cannot_write(const fs::path& path, const std::error_code& why) {
    return system_error(path.string(), "cannot be written", "nicht zu schreiben", why.value());
}

bool is_page_of_ours(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(beginning, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    return text.find(signature) != std::string::npos;
}

class ReportFolder {
public:
    explicit ReportFolder(fs::path folder) : folder_(std::move(folder)) {}

    void put(std::string_view path, std::string_view bytes) {
        if (fault_) return;
        const fs::path target = folder_ / path;
        std::error_code error;
        fs::create_directories(target.parent_path(), error);
        if (error) {
            fault_ = cannot_write(target.parent_path(), error);
            return;
        }
        fs::path draft = target;
        draft += ".part";
        errno = 0;
        std::ofstream file(draft, std::ios::binary | std::ios::trunc);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        file.close();
        if (file.fail()) error = std::error_code(errno != 0 ? errno : EIO, std::generic_category());
        if (!error) fs::rename(draft, target, error);
        if (error) fault_ = cannot_write(target, error);
        written_.insert(target);
    }

    /// Findings of an earlier report that were on more pages than there are now.
    void remove_old_pages() const {
        std::error_code ignored;
        std::vector<fs::path> old;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder_ / "findings", ignored))
            if (!written_.contains(entry.path()) && is_page_of_ours(entry.path())) old.push_back(entry.path());
        for (const fs::path& path : old) fs::remove(path, ignored);
    }

    [[nodiscard]] const std::optional<Error>& fault() const { return fault_; }

private:
    fs::path folder_;
    std::set<fs::path> written_;
    std::optional<Error> fault_;
};

}  // namespace

std::optional<Error> report_folder_fault(const std::string& folder) {
    std::error_code error;
    if (!fs::exists(folder, error)) {
        fs::create_directories(folder, error);
        if (error) return cannot_write(folder, error);
        return std::nullopt;
    }
    if (!fs::is_directory(folder, error))
        return Error{folder, 0, 0, "is no directory that could take a report", "ist kein Ordner für einen Bericht"};
    const bool empty = fs::is_empty(folder, error);
    if (error) return system_error(folder, "cannot be read", "nicht zu lesen", error.value());
    if (empty || is_page_of_ours(fs::path(folder) / "index.html")) return std::nullopt;
    return Error{folder, 0, 0, "holds something else than a report; an empty or a new directory can take it",
                 "enthält anderes als einen Bericht; nötig ist ein leerer oder neuer Ordner"};
}

std::optional<Error> write_report_folder(const Dossier& dossier, const std::string& folder, ReportOptions options) {
    if (std::optional<Error> fault = report_folder_fault(folder)) return fault;
    options.folder = folder;
    ReportFolder target(folder);
    write_site(dossier, options, [&](std::string_view path, std::string_view bytes) { target.put(path, bytes); });
    if (!target.fault()) target.remove_old_pages();
    return target.fault();
}

}  // namespace stimmig

# Shared by the scripts of this folder: finds or installs what the build needs, then builds. Writes nothing to standard
# output, so that a program's output stays its own.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages=(libre2-dev libboost-dev libhowardhinnant-date-dev libtomlplusplus-dev libcli11-dev libfmt-dev
          nlohmann-json3-dev libmd4c-dev libgumbo-dev libstemmer-dev libpugixml-dev libxxhash-dev libzip-dev
          libsqlite3-dev libjemalloc-dev libzstd-dev zlib1g-dev catch2)

give_up() {
  echo "${0##*/}: $*" >&2
  exit 2
}

# Prints those of the given Debian packages that are not installed.
not_installed() {
  local state package
  state=$(dpkg-query -W -f='${binary:Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
  for package in "$@"; do
    grep -qE "^${package//+/\\+}(:[a-z0-9]+)? installed$" <<<"$state" || echo "$package"
  done
}

# require [COMMAND=PACKAGE | PACKAGE]...: installs the missing ones with apt. A command may come from anywhere.
require() {
  local wanted missing=() libraries=() become=() log=$root/build/apt.log
  for wanted in "$@"; do
    if [[ $wanted != *=* ]]; then
      libraries+=("$wanted")
    elif ! command -v "${wanted%=*}" >/dev/null; then
      missing+=("${wanted#*=}")
    fi
  done
  if ((${#libraries[@]})) && command -v dpkg-query >/dev/null; then
    mapfile -t -O "${#missing[@]}" missing < <(not_installed "${libraries[@]}")
  fi
  ((${#missing[@]})) || return 0

  if ((EUID != 0)); then
    command -v sudo >/dev/null || give_up "not installed: ${missing[*]} (no root and no sudo to install them)"
    become=(sudo)
    [[ -t 0 ]] || become+=(-n)
  fi
  command -v apt-get >/dev/null || give_up "not installed: ${missing[*]} (no apt-get to install them)"
  mkdir -p "$root/build"
  echo "${0##*/}: installing ${missing[*]}" >&2
  local apt=("${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=120)
  # The package lists of a fresh machine are empty, those of an old one name versions that are gone.
  "${apt[@]}" install --no-install-recommends "${missing[@]}" </dev/null >"$log" 2>&1 ||
    { "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "${missing[@]}"; } </dev/null >>"$log" 2>&1
  if (($? != 0)); then
    mapfile -t missing < <(not_installed "${missing[@]}")
    give_up "cannot install ${missing[*]} (see build/apt.log)"
  fi
}

# wish PACKAGE...: installs those that are missing, for tests that can do without: they say so when they are skipped.
wish() {
  (require "$@") || echo "${0##*/}: going on without; tests that need it are skipped" >&2
}

# wish_python COMMAND=PACKAGE: the same for a program of PyPI, into build/outside/bin.
wish_python() {
  local folder=$root/build/outside
  [[ -x $folder/bin/${1%%=*} ]] && return
  mkdir -p "$folder"
  { /usr/bin/python3 -m venv "$folder" &&
    "$folder/bin/pip" install --quiet --retries 1 --timeout 15 "${1#*=}"; } >"$folder/log" 2>&1 ||
    echo "${0##*/}: cannot install ${1#*=} (see build/outside/log); tests that need it are skipped" >&2
}

require_build() {
  local needs=(g++=g++ cmake=cmake pkg-config=pkg-config "${packages[@]}")
  # Ninja builds fastest, but make will do.
  command -v make >/dev/null || needs+=(ninja=ninja-build)
  require "${needs[@]}" "$@"
}

# quietly LOG COMMAND...: runs it with its output in LOG, which is shown if it fails; says so if it takes long.
quietly() {
  local log=$1 ticker status
  shift
  (sleep 3 && echo "${0##*/}: building (a minute or two the first time), log in ${log#"$root"/}" >&2) >/dev/null &
  ticker=$!
  "$@" </dev/null >>"$log" 2>&1
  status=$?
  kill "$ticker" 2>/dev/null && wait "$ticker" 2>/dev/null
  ((status == 0)) && return
  grep -vE '^\[[0-9]+/[0-9]+\] (Building|Linking|Re-)' "$log" >&2
  give_up "the build failed"
}

# build PRESET [TARGET]...: brings build/PRESET up to date; one build at a time.
build() {
  local preset=$1 dir=$root/build/$1 generator=Ninja
  shift
  mkdir -p "$dir" && exec 9>"$dir/lock" && flock 9 || give_up "cannot write $dir"
  : >"$dir/build.log"
  command -v ninja >/dev/null || generator="Unix Makefiles"
  # A generator once chosen stays, whatever is installed later.
  [[ -f $dir/Makefile ]] && generator="Unix Makefiles"
  if [[ ! -f $dir/configured || $root/CMakePresets.json -nt $dir/configured ]]; then
    quietly "$dir/build.log" cmake -S "$root" --preset "$preset" -G "$generator"
    touch "$dir/configured"
  fi
  quietly "$dir/build.log" cmake --build "$dir" -j "$(nproc)" ${1:+--target "$@"}
  exec 9>&-
}

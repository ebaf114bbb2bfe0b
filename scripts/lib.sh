# Shared by the scripts beside it: numbered steps with times, and errors of one line.
# Source it; it changes into the repository's root.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

step_number=0
step_started=$SECONDS

# die MESSAGE: one clear line, exit status 2.
die() {
  printf 'error: %s\n' "$*" >&2
  exit 2
}

# step TITLE [SIZE]: announces a step; `done_step` closes it with the time it took.
step() {
  step_number=$((step_number + 1))
  step_started=$SECONDS
  printf '[%d] %s%s\n' "$step_number" "$1" "${2:+ ($2)}"
}

# done_step [NOTE]
done_step() {
  printf '    done in %d s%s\n' "$((SECONDS - step_started))" "${1:+: $1}"
}

# need COMMAND WHY HOW: fails when COMMAND is not installed.
need() {
  command -v "$1" >/dev/null 2>&1 || die "$1 is missing ($2). Install it: $3"
}

# free_mb DIR: free megabytes where DIR is or will be.
free_mb() {
  local dir=$1
  while [ ! -d "$dir" ]; do dir=$(dirname "$dir"); done
  df -Pm "$dir" | awk 'NR == 2 { print $4 }'
}

# need_space DIR MB WHAT
need_space() {
  local free
  free=$(free_mb "$1")
  [ "$free" -ge "$2" ] || die "$3 needs $2 MB in $1, but only $free MB are free"
}

# Where the embedded Lean is kept; the binaries follow the same rule.
mathlete_cache() {
  printf '%s' "${MATHLETE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/mathlete}"
}

bin_dir() { printf '%s/release' "${CARGO_TARGET_DIR:-target}"; }

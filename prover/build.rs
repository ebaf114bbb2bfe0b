//! Link arguments for libtorch, for the programs and tests of this package.

/// Where libtorch lies, as seen from target/release, from target/release/deps, and from a program carried elsewhere
/// with libtorch beside it.
const PLACES: &str = "$ORIGIN/../../.libtorch/torch/lib:$ORIGIN/../../../.libtorch/torch/lib:$ORIGIN/torch/lib";

fn main() {
    // The linker would drop libtorch.so, which nothing refers to by name. On a machine with a GPU it is what brings in
    // CUDA: with it one program serves both.
    for argument in ["-Wl,--no-as-needed", "-ltorch", "-Wl,--as-needed", &format!("-Wl,-rpath,{PLACES}")] {
        println!("cargo:rustc-link-arg={argument}");
    }
    println!("cargo:rerun-if-changed=build.rs");
}

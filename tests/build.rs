// The end-to-end tests link libtorch just as the programs do: one set of arguments, kept there.
include!("../prover/build.rs");

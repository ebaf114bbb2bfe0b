//! The embedded Lean, speaking the JSON protocol of leanprover-community/repl on stdin and stdout.
fn main() {}

//! Lean 4 as a service: see the module list for where to start.

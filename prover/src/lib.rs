//! Policies and best-first proof search.

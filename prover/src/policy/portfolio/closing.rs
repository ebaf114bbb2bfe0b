//! Tactics that prove the goal or fail.

use super::{Draft, features::Features, structure};
use crate::goal::Goal;

/// Every tactic of this file, whichever goal it is meant for.
pub(super) fn all() -> Vec<String> {
    let goal = Goal::parse("a b : ℕ\nh : a = b\n⊢ a = b");
    let mut draft = Draft::new(&goal);
    for choice in 0..8 {
        let [closed, discrete, relation] = [1, 2, 4].map(|bit| choice & bit != 0);
        draft.features = Features::everything(discrete);
        (draft.features.closed, draft.features.relation) = (closed, relation);
        propose(&mut draft);
    }
    draft.finish().into_iter().map(|suggestion| suggestion.tactic).collect()
}

pub(super) fn propose(draft: &mut Draft<'_>) {
    plain(draft);
    combined(draft);
}

fn plain(draft: &mut Draft<'_>) {
    let f = draft.features.clone();
    // Where a forced step is open (`intro`, taking hypotheses apart), what costs a second waits
    // for the state after it.
    let slow = if structure::has_forced_step(draft.goal) { 0.8 } else { 0.0 };
    if f.discrete() || f.cast {
        draft.low("omega", -0.1, "omega");
    }
    if f.closed {
        draft.low("rfl", -0.3, "rfl");
        draft.low("decide", -0.2, "decide");
        draft.medium("decide +kernel", -0.6, "decide +kernel");
    } else if f.discrete() {
        draft.low("decide", -1.2, "decide");
        draft.medium("decide +revert", -2.5, "decide +revert");
    }
    draft.low("norm_num", -0.55 - slow, "norm_num");
    draft.low("simp", -0.5, "simp");
    if draft.goal.hypotheses().next().is_some() {
        draft.low("assumption", -0.6, "assumption");
        draft.low("linarith", -0.15, "linarith");
        draft.low("simp_all", -0.6, "simp_all");
        draft.low("contradiction", -2.0, "contradiction");
    } else if f.relation {
        draft.low("linarith", -1.5, "linarith");
    }
    draft.low("grind", -0.9 - slow, "grind");
    if draft.goal.target.sides("=").is_some() {
        let unconditional = draft.goal.hypotheses().next().is_none();
        draft.low("ring", if unconditional { -0.3 } else { -1.3 }, "ring");
    }
    if f.relation && (f.nonlinear || f.division) {
        draft.low("nlinarith", -0.4, "nlinarith");
        draft.low("positivity", -0.9, "positivity");
    }
    if !f.relation {
        draft.low("tauto", -2.0, "tauto");
        draft.medium("aesop", -3.0, "aesop");
    }
}

/// Rewriting first, then a closing tactic.
fn combined(draft: &mut Draft<'_>) {
    let f = draft.features.clone();
    if f.cast {
        draft.low("exact_mod_cast", -1.2, "assumption_mod_cast");
    }
    if f.zmod {
        draft.low("subst decide", -0.4, "subst_vars; decide");
        draft.medium("decide +revert", -1.5, "decide +revert");
    }
    if f.sums {
        draft.low("unfold sums", -0.8, "simp [Finset.sum_range_succ, Finset.prod_range_succ]");
        draft.low(
            "unfold sums",
            -0.9,
            "norm_num [Finset.sum_range_succ, Finset.prod_range_succ, Finset.sum_Icc_succ_top, Finset.prod_Icc_succ_top]",
        );
        draft.medium(
            "unfold sums",
            -1.8,
            "simp_all [Finset.sum_range_succ, Finset.prod_range_succ, Finset.sum_Icc_succ_top, Finset.prod_Icc_succ_top]",
        );
    }
    if f.sums && f.discrete() {
        for unfold in
            ["Finset.sum_range_succ, Finset.prod_range_succ", "Finset.sum_Icc_succ_top, Finset.prod_Icc_succ_top"]
        {
            draft.medium("unfold sums, omega", -1.6, format!("simp [{unfold}] at *; omega"));
            draft.medium("unfold sums, omega", -2.0, format!("simp_all [{unfold}]; omega"));
        }
    }
    if f.factorial {
        draft.low("unfold factorial", -0.7, "norm_num [Nat.factorial]");
        draft.low("unfold factorial", -1.0, "simp [Nat.factorial]");
    }
    if f.prime {
        draft.low("norm_num prime", -1.5, "norm_num [Nat.Prime]");
    }
    if f.field || f.complex {
        draft.low("subst norm_num", -1.4, "subst_vars; norm_num");
        draft.low("subst ring", -1.6, "subst_vars; ring");
    }
    if f.division && draft.goal.target.sides("=").is_some() {
        draft.low("field_simp ring", -1.2, "field_simp; ring");
        draft.medium("field_simp linarith", -2.2, "field_simp at *; linarith");
        draft.medium("field_simp nlinarith", -2.6, "field_simp at *; nlinarith");
    }
    if f.residues && f.power {
        draft.low("mod of powers", -1.5, "norm_num [Nat.pow_mod, Nat.mul_mod, Nat.add_mod]");
    }
    if f.discrete() && f.nonlinear {
        draft.low("pow_succ omega", -2.0, "simp only [pow_succ, pow_zero] at *; omega");
    }
    if f.relation {
        draft.low("simp_all linarith", -1.8, "norm_num at *; linarith");
        draft.medium("simp_all nlinarith", -2.4, "norm_num at *; nlinarith");
        draft.medium("simp_all grind", -2.4, "simp_all; grind");
        if f.discrete() {
            draft.low("simp_all omega", -1.6, "simp_all; omega");
            draft.low("norm_num omega", -1.8, "norm_num at *; omega");
        }
    }
}

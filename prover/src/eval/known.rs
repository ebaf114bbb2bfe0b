//! Problems of miniF2F that are known to be stated wrongly in at least one published version.
//!
//! Sources: yangky11/miniF2F-lean4 pull request 33; the repairs in AI-MO's and Goedel-V2's copies; DeepSeek-Prover-V1.5
//! issue 26. A version may have repaired a problem, so the list is shown beside the score and changes nothing in it:
//! a proof of a wrongly stated problem is still a proof of what is written.

/// Names with what is wrong.
const KNOWN: [(&str, &str); 13] = [
    ("mathd_numbertheory_618", "false in some versions"),
    ("mathd_numbertheory_343", "false in some versions"),
    ("mathd_algebra_342", "a big operator without parentheses in some versions"),
    ("mathd_algebra_158", "vacuous in some versions"),
    ("mathd_algebra_314", "says 0 = 0 in some versions"),
    ("aime_1994_p3", "false in some versions"),
    ("amc12a_2019_p12", "false in some versions"),
    ("amc12a_2020_p10", "false in some versions"),
    ("amc12a_2021_p25", "false in some versions"),
    ("amc12a_2021_p9", "a big operator without parentheses in some versions"),
    ("imo_1982_p1", "false in some versions"),
    ("algebra_ineq_nto1onlt2m1on", "false in some versions"),
    ("induction_prod1p1onk3le3m1onn", "a big operator without parentheses in some versions"),
];

/// What is known to be wrong with a problem, by its name.
pub fn misformalised(name: &str) -> Option<&'static str> {
    // The name of this one is spelt in two ways.
    if name.starts_with("induction_pord1p1on2powklt5on2") || name.starts_with("induction_prod1p1on2powklt5on2") {
        return Some("a big operator without parentheses in some versions");
    }
    KNOWN.iter().find(|(known, _)| *known == name).map(|(_, what)| *what)
}

/// Where a problem comes from, by the naming rules of miniF2F; the part before the first `_` otherwise.
pub fn origin(name: &str) -> &str {
    const ORIGINS: [(&str, &str); 9] = [
        ("amc", "AMC"),
        ("aime", "AIME"),
        ("imo", "IMO"),
        ("mathd_algebra", "MATH algebra"),
        ("mathd_numbertheory", "MATH number theory"),
        ("mathd", "MATH"),
        ("algebra", "algebra"),
        ("numbertheory", "number theory"),
        ("induction", "induction"),
    ];
    let known = ORIGINS.iter().find(|(prefix, _)| name.starts_with(prefix));
    known.map_or_else(|| name.split('_').next().unwrap_or(name), |(_, origin)| origin)
}

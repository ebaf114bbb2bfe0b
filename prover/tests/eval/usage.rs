//! What is said when something is wrong: one line that says what to do, and exit status 2.

use super::{MIXED, eval, stderr};

#[test]
fn bad_input_is_told_in_one_line() {
    let dir = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(dir.path().join(name), text).unwrap();
    put("mixed.lean", MIXED);
    put("row.jsonl", "{\"name\":\"a\",\"formal_statement\":\"theorem a : 1 = 1 := by\"}\n{\"name\":\n");
    put("empty.lean", "def x := 1\n");
    put("no.json", "{\"format\": 1}");
    put("later.json", "{\"format\": 99}");
    std::fs::write(dir.path().join("bytes.lean"), b"theorem a :\n\xff\xfe").unwrap();
    for (arguments, expected) in [
        (&["absent"][..], "error: absent: No such file"),
        (&["row.jsonl"], "error: row.jsonl:2: not JSON"),
        (&["empty.lean"], "error: empty.lean: no statements: expected Lean files"),
        (&["bytes.lean"], "error: bytes.lean:2: not valid UTF-8"),
        (&["mixed.lean", "--split", "valid"], "error: mixed.lean: no statements of split `valid`; it has: (none)"),
        (&["mixed.lean", "--filter", "zzz"], "error: no problem's name contains `zzz`"),
        (&["mixed.lean", "--shard", "7/7"], "error: this share has no problems: there are only 6"),
        (&["mixed.lean", "--model", "nobody"], "error: --model nobody"),
        (&["mixed.lean", "--db", "mathlete.db"], "error: --db `mathlete.db` is no database"),
        (&["mixed.lean", "--record", "no/such/r.json"], "error: no/such/r.json: there is no folder no/such"),
        (&["--check", "absent.json"], "error: absent.json: No such file"),
        (&["--check", "no.json"], "error: no.json:1: not an evaluation record"),
        (&["--check", "later.json"], "error: later.json: format 99 is not known"),
        (&["--compare", "no.json", "no.json"], "error: no.json:1: not an evaluation record"),
        (&["--merge", "no.json", "no.json"], "error: no.json:1: not an evaluation record"),
    ] {
        let output = eval(arguments, dir.path());
        let errors = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
        assert!(errors.starts_with(expected), "{arguments:?}: {errors}");
        assert_eq!(errors.lines().count(), 1, "{arguments:?}: {errors}");
    }
    for arguments in [&[][..], &["mixed.lean", "--shard", "3/2"], &["mixed.lean", "--resume", "--restart"]] {
        assert_eq!(eval(arguments, dir.path()).status.code(), Some(2), "{arguments:?}");
    }
}

//! The report, in a real browser.

use super::{MIXED, record};
use mathlete_tests::browser::{assert_shows, browser, dom};

#[test]
fn the_report_shows_in_a_browser() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path();
    std::fs::write(path.join("mixed.lean"), MIXED).unwrap();
    let made = record(&["mixed.lean", "--attempts", "2", "--expansions", "6", "--report", "r.html"], "r.json", path);
    let html = std::fs::read_to_string(path.join("r.html")).unwrap();
    for loads in ["<script", "src=", "<link", "@import", "url("] {
        assert!(!html.contains(loads), "the page is not whole without {loads}");
    }
    for shown in ["Solved against budget", "algebra_easy", "imo_unknown", "pass@2", &made.digest] {
        assert!(html.contains(shown), "{shown}");
    }
    let Some(browser) = browser() else {
        eprintln!("skipped: no Chromium is installed to look at the page with");
        return;
    };
    // What the browser made of it: the curves as pictures, a folded section for each problem and each list.
    let dom = dom(browser, &path.join("r.html"), path);
    assert_eq!(dom.matches("<svg").count(), 3);
    assert!(dom.matches("<polyline").count() + dom.matches("<circle").count() >= 6, "curves are drawn");
    assert_eq!(dom.matches("<details").count(), made.problems.len() + 4);
    assert_shows(browser, &path.join("r.html"), path);
}

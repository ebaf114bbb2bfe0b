//! The report, in a real browser.

use super::{MIXED, record, stderr};
use std::{path::Path, process::Command};

fn browser() -> Option<&'static str> {
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    names.into_iter().find(|name| Command::new(name).arg("--version").output().is_ok_and(|o| o.status.success()))
}

fn headless(browser: &str, page: &Path, dir: &Path, arguments: &[&str]) -> std::process::Output {
    let profile = format!("--user-data-dir={}", dir.join("profile").display());
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", &profile])
        .args(arguments)
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
    output
}

fn screenshot(browser: &str, page: &Path, dir: &Path) -> Vec<u8> {
    let file = dir.join("shot.png");
    let _ = std::fs::remove_file(&file);
    headless(browser, page, dir, &["--window-size=1000,1600", &format!("--screenshot={}", file.display())]);
    std::fs::read(file).unwrap()
}

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
    let dom = headless(browser, &path.join("r.html"), path, &["--dump-dom"]);
    let dom = String::from_utf8(dom.stdout).unwrap();
    assert_eq!(dom.matches("<svg").count(), 3);
    assert!(dom.matches("<polyline").count() + dom.matches("<circle").count() >= 6, "curves are drawn");
    assert_eq!(dom.matches("<details").count(), made.problems.len() + 4);
    std::fs::write(path.join("blank.html"), "<!doctype html><title>blank</title>").unwrap();
    let blank = screenshot(browser, &path.join("blank.html"), path);
    let shot = screenshot(browser, &path.join("r.html"), path);
    assert!(shot.starts_with(b"\x89PNG"));
    assert_eq!(shot[16..24], [0, 0, 3, 232, 0, 0, 6, 64], "1000 by 1600");
    assert!(shot.len() > 5 * blank.len(), "{} and {} bytes: the page is blank", shot.len(), blank.len());
}

//! Pages in a real browser, without a window.

use std::path::Path;
use std::process::{Command, Output};

/// A Chromium, if one is installed.
pub fn browser() -> Option<&'static str> {
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    names.into_iter().find(|name| Command::new(name).arg("--version").output().is_ok_and(|o| o.status.success()))
}

fn headless(browser: &str, page: &Path, dir: &Path, arguments: &[&str]) -> Output {
    let profile = format!("--user-data-dir={}", dir.join("profile").display());
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", &profile])
        .args(arguments)
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// What the browser made of a page, as HTML. `dir` is for its profile.
pub fn dom(browser: &str, page: &Path, dir: &Path) -> String {
    String::from_utf8(headless(browser, page, dir, &["--dump-dom"]).stdout).unwrap()
}

/// Asserts that the page shows something: a picture of it, 1000 by 1600, has far more in it than that of a blank page.
pub fn assert_shows(browser: &str, page: &Path, dir: &Path) {
    let shot = |page: &Path| {
        let file = dir.join("shot.png");
        let _ = std::fs::remove_file(&file);
        headless(browser, page, dir, &["--window-size=1000,1600", &format!("--screenshot={}", file.display())]);
        std::fs::read(file).unwrap()
    };
    let nothing = dir.join("blank.html");
    std::fs::write(&nothing, "<!doctype html><title>blank</title>").unwrap();
    let (blank, shot) = (shot(&nothing), shot(page));
    assert!(shot.starts_with(b"\x89PNG"));
    assert_eq!(shot[16..24], [0, 0, 3, 232, 0, 0, 6, 64], "1000 by 1600");
    assert!(shot.len() > 5 * blank.len(), "{} and {} bytes: the page is blank", shot.len(), blank.len());
}

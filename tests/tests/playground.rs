//! Every function of the playground, driven in a real browser.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a failed expectation ends the test; skips are said")]

use chromiumoxide::{Browser, BrowserConfig, Page, page::ScreenshotParams};
use futures_util::StreamExt as _;
use mathlete_tests::{browser, server::Server};
use std::time::{Duration, Instant};

/// Whether an expression comes true within a minute.
async fn comes(page: &Page, expression: &str) {
    let began = Instant::now();
    while !page.evaluate(expression).await.unwrap().into_value::<bool>().unwrap() {
        assert!(began.elapsed() < Duration::from_mins(1), "{expression}: {}", page.content().await.unwrap());
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

async fn text(page: &Page, selector: &str) -> String {
    page.find_element(selector).await.unwrap().inner_text().await.unwrap().unwrap_or_default()
}

async fn click(page: &Page, selector: &str) {
    page.find_element(selector).await.unwrap().click().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_playground_proves_inserts_edits_and_compares() {
    let Some(chromium) = browser::browser() else {
        println!("skipped: no Chromium is installed to open the playground with");
        return;
    };
    let dir = tempfile::tempdir().unwrap();
    let db = format!("sqlite:{}", dir.path().join("server.db").display());
    let server = Server::with_model(&["--db", &db]);
    let folders = std::env::var_os("PATH").unwrap();
    let mut programs = std::env::split_paths(&folders).map(|folder| folder.join(chromium));
    let config = BrowserConfig::builder()
        .chrome_executable(programs.find(|path| path.is_file()).unwrap())
        .no_sandbox()
        .arg("--disable-dev-shm-usage")
        .window_size(1000, 1200)
        .user_data_dir(dir.path().join("profile"));
    let (mut browser, mut events) = Browser::launch(config.build().unwrap()).await.unwrap();
    let listening = tokio::spawn(async move { while events.next().await.is_some() {} });
    let page = browser.new_page(&server.url).await.unwrap();
    page.evaluate("window.onerror = message => { document.title = 'failed: ' + message }").await.unwrap();

    click(&page, "#start").await;
    comes(&page, "document.querySelector('#proved pre') !== null").await;
    assert!(text(&page, "#proved").await.contains("Verified by Lean"));
    assert!(text(&page, "#proved pre").await.contains("theorem t (n : ℕ) : n < 2 ^ n := by"));
    // The tree has the statement and what was tried on it, and shows the goals of a state that is opened.
    comes(&page, "document.querySelectorAll('#tree li').length > 2").await;
    click(&page, "#tree summary").await;
    comes(&page, "document.querySelector('#tree pre').innerText.includes('⊢ n < 2 ^ n')").await;
    click(&page, "#proved .row button:nth-child(2)").await;
    comes(&page, "document.querySelector('#proved .row button:nth-child(2)').disabled").await;
    let shot = page.screenshot(ScreenshotParams::builder().build()).await.unwrap();
    assert!(shot.len() > 20_000, "the page is blank");

    click(&page, "[data-tab=insert]").await;
    comes(&page, "document.querySelector('#prove').hidden").await;
    click(&page, "#fill").await;
    comes(&page, "document.querySelector('#filled pre') !== null").await;
    assert!(text(&page, "#filled").await.contains("Verified by Lean"));
    assert!(!text(&page, "#filled pre").await.contains("___"));

    // By keyboard to the next one.
    page.find_element("[data-tab=insert]").await.unwrap().focus().await.unwrap().press_key("ArrowRight").await.unwrap();
    comes(&page, "!document.querySelector('#edit').hidden").await;
    click(&page, "#mend").await;
    comes(&page, "document.querySelector('#mended del') !== null").await;
    assert!(text(&page, "#mended del").await.contains("lemma_of_an_older_version"));
    assert!(text(&page, "#mended").await.contains("Verified by Lean"));

    click(&page, "[data-tab=map]").await;
    click(&page, "#embed").await;
    comes(&page, "document.querySelectorAll('#points circle').length === 6").await;
    comes(&page, "document.querySelectorAll('#near li').length === 5").await;

    // What goes wrong is said.
    click(&page, "[data-tab=insert]").await;
    page.evaluate("document.querySelector('#holed').value = 'no hole'").await.unwrap();
    click(&page, "#fill").await;
    comes(&page, "document.querySelector('#filling').innerText.includes('there is no ___')").await;
    assert_eq!(page.get_title().await.unwrap().as_deref(), Some("Mathlete"), "no script failed");

    browser.close().await.unwrap();
    browser.wait().await.unwrap();
    listening.abort();
}

//! How much memory a process has to itself.
//!
//! The resident size says little here: workers share the pages of one snapshot and one compiled image.

use std::fs;

/// `Private_Dirty` of all its mappings, in bytes. `None` once the process is gone.
pub(super) fn private_dirty(pid: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
    parse_private_dirty(&text)
}

fn parse_private_dirty(smaps: &str) -> Option<u64> {
    let line = smaps.lines().find_map(|line| line.strip_prefix("Private_Dirty:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()?.checked_mul(1024)
}

/// Its anonymous memory in bytes, which is what it wrote to: copied pages of the snapshot and its own.
///
/// The kernel counts these as it goes, while `smaps_rollup` walks the page tables and holds up the process meanwhile.
pub(super) fn anonymous(pid: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{pid}/statm")).ok()?;
    // SAFETY: a question without side effects.
    let page = u64::try_from(unsafe { libc::sysconf(libc::_SC_PAGESIZE) }).ok()?;
    parse_anonymous_pages(&text)?.checked_mul(page)
}

fn parse_anonymous_pages(statm: &str) -> Option<u64> {
    let mut fields = statm.split_ascii_whitespace().skip(1).map(str::parse::<u64>);
    let resident = fields.next()?.ok()?;
    let of_files = fields.next()?.ok()?;
    Some(resident.saturating_sub(of_files))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernel_formats_are_read() {
        let smaps = "55d0-7ffc ---p 00000000 00:00 0    [rollup]\nRss:     884 kB\nPrivate_Dirty:       92 kB\n";
        assert_eq!(parse_private_dirty(smaps), Some(92 * 1024));
        assert_eq!(parse_private_dirty("Rss: 1 kB"), None);
        assert_eq!(parse_anonymous_pages("5000 900 400 10 0 300 0\n"), Some(500));
        assert_eq!(parse_anonymous_pages("x"), None);
    }

    #[test]
    fn this_process_has_memory_and_a_dead_one_has_none() {
        let pid = std::process::id();
        assert!(private_dirty(pid).unwrap() > 0);
        assert!(anonymous(pid).unwrap() > 0);
        assert_eq!(anonymous(u32::MAX), None);
    }
}

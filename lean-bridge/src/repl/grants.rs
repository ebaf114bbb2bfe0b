//! Which files a request may touch: those that it names in the keys made for it.

use std::path::Path;

use serde_json::Value;

use crate::host::vfs::{Access, Grant};

/// Keys whose value names a file, and what the request does with it.
const KEYS: [(&str, Access); 4] = [
    ("path", Access::Read),
    ("unpickleEnvFrom", Access::Read),
    ("unpickleProofStateFrom", Access::Read),
    ("pickleTo", Access::Write),
];

/// The grants of one request; relative names are relative to `directory`.
pub(super) fn of_request(request: &Value, directory: &Path) -> Vec<Grant> {
    let named = |(key, access): &(&str, Access)| {
        let name = request.get(key)?.as_str().filter(|name| !name.is_empty())?;
        Some(Grant { guest: name.to_owned(), host: directory.join(name), access: *access })
    };
    KEYS.iter().filter_map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_named_files_are_granted() {
        let directory = Path::new("/work");
        let grants = |text: &str| of_request(&serde_json::from_str(text).unwrap_or_default(), directory);
        let read = grants(r#"{"path": "a.lean", "cmd": "IO.FS.readFile \"b\""}"#);
        assert_eq!(read.len(), 1);
        assert_eq!((read[0].guest.as_str(), read[0].host.as_path()), ("a.lean", Path::new("/work/a.lean")));
        assert_eq!(read[0].access, Access::Read);
        let write = grants(r#"{"pickleTo": "/tmp/x.olean", "env": 0}"#);
        assert_eq!((write[0].host.as_path(), write[0].access), (Path::new("/tmp/x.olean"), Access::Write));
        assert!(grants(r#"{"cmd": "def path := 1"}"#).is_empty());
        assert!(grants(r#"{"path": 1}"#).is_empty() && grants("[]").is_empty());
    }
}

//! Cutting a file into its commands with the prelude's help.

use std::time::Duration;

use serde::Deserialize;

use super::prelude::{self, Answer};
use crate::client::Worker;
use crate::error::Error;
use crate::header::{Header, skip_blank};
use crate::protocol::{Message, SplitCommand, SplitHeader, SplitReply};

#[derive(Deserialize)]
struct Commands {
    commands: Vec<SplitCommand>,
    #[serde(default)]
    messages: Vec<Message>,
}

/// As our own REPL's `split`. The imports are read here, since they must be loaded before Lean reads the rest.
pub(crate) async fn split(worker: &mut Worker, text: &str, deadline: Duration) -> Result<SplitReply, Error> {
    let (imports, header) = header(text)?;
    let refused = |message: String| Error::Refused { message, timeout: false };
    let Some(env) = worker.base(&imports).await? else {
        return Err(refused("there is no environment to split in".into()));
    };
    // Lean's parser of commands wants to begin at one.
    let start = text.len() - skip_blank(&text[header.end..]).len();
    match prelude::call::<Commands>(worker, env, "split", &[text], &start.to_string(), deadline).await? {
        Answer::Given(Commands { commands, messages }) => Ok(SplitReply { header, commands, messages }),
        Answer::Failed(error) => Err(refused(error)),
    }
}

/// The imports, and where they stand.
fn header(text: &str) -> Result<(Header, SplitHeader), Error> {
    let ahead = skip_blank(text);
    if ahead.strip_prefix("module").is_some_and(|rest| rest.starts_with(char::is_whitespace)) {
        let message = "a file that is a `module` cannot be read yet: leave that keyword out".to_owned();
        return Err(Error::Refused { message, timeout: false });
    }
    let (header, rest) = Header::split_off(text);
    let end = text.len() - rest.len();
    let start = if end == 0 { 0 } else { text.len() - ahead.len() };
    let imports = header.imports().to_vec();
    Ok((header, SplitHeader { start, end, imports }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_found_where_it_stands() {
        let text = "-- licence\nimport A\nimport B.C\n\ntheorem t : True := trivial\n";
        let (header, place) = header(text).unwrap();
        assert_eq!(header, Header::new(["A", "B.C"]));
        assert_eq!(&text[place.start..place.end], "import A\nimport B.C");
        let (header, place) = super::header("-- no imports\ntheorem t : True := trivial").unwrap();
        assert_eq!((header, place.start, place.end), (Header::init(), 0, 0));
        assert!(matches!(super::header("module\n\npublic import A\n"), Err(Error::Refused { .. })));
        assert!(super::header("modular").is_ok());
    }
}

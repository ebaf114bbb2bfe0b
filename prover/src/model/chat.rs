//! Chat templates as Hugging Face keeps them: Jinja in `chat_template.jinja`, or under `chat_template` in
//! `tokenizer_config.json`.

use super::ModelError;
use minijinja::{Environment, Error, ErrorKind, context, syntax::SyntaxConfig, value::Serde};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What turns messages into a prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatTemplate {
    source: String,
    bos: String,
    eos: String,
}

/// A message of a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Message {
    /// `system`, `user` or `assistant`, mostly.
    pub role: String,
    /// What is said.
    pub content: String,
}

const CONFIG: &str = "tokenizer_config.json";

impl ChatTemplate {
    /// Reads the template in a model's folder; `None` where there is none. One that is no Jinja is an error.
    pub fn read(folder: &Path) -> Result<Option<ChatTemplate>, ModelError> {
        let config = match read(&folder.join(CONFIG))? {
            Some((path, text)) => {
                serde_json::from_str(&text).map_err(|error| ModelError::content(path, error.to_string()))?
            }
            None => Value::Null,
        };
        let (path, source) = match read(&folder.join("chat_template.jinja"))? {
            Some(own) => own,
            None => match named(&config["chat_template"]) {
                Some(source) => (folder.join(CONFIG), source.to_owned()),
                None => return Ok(None),
            },
        };
        // A special token is its text, or an object with its text as `content`.
        let token = |name: &str| {
            let token = &config[name];
            token.as_str().or_else(|| token["content"].as_str()).unwrap_or_default().to_owned()
        };
        let template = ChatTemplate { source, bos: token("bos_token"), eos: token("eos_token") };
        let faulty = |error: Error| ModelError::content(path, format!("the chat template cannot be read: {error}"));
        environment().template_from_str(&template.source).map(drop).map_err(faulty)?;
        Ok(Some(template))
    }

    /// The prompt for the next message of the assistant. The error is the template's own complaint: many refuse roles
    /// that do not alternate.
    pub fn prompt(&self, messages: &[Message]) -> Result<String, String> {
        let (bos_token, eos_token) = (&self.bos, &self.eos);
        let messages = Serde(messages);
        let values = context! { messages, bos_token, eos_token, add_generation_prompt => true };
        environment().render_str(&self.source, values).map_err(|error| {
            let own = error.detail().filter(|_| error.kind() == ErrorKind::InvalidOperation);
            own.map_or_else(|| error.to_string(), str::to_owned)
        })
    }
}

fn read(path: &Path) -> Result<Option<(PathBuf, String)>, ModelError> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some((path.to_owned(), text))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ModelError::file(path, error)),
    }
}

/// The template, or the one that is named `default` of several.
fn named(value: &Value) -> Option<&str> {
    let several = || value.as_array()?.iter().find(|one| one["name"] == "default")?["template"].as_str();
    value.as_str().or_else(several)
}

/// As `transformers` sets up Jinja.
fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
        environment.set_syntax(syntax);
    }
    environment.set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
    environment.add_function("raise_exception", |message: String| -> Result<String, Error> {
        Err(Error::new(ErrorKind::InvalidOperation, message))
    });
    environment
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In the manner of published ones: whitespace control, Python's methods, a complaint.
    const TEMPLATE: &str = "{% for message in messages %}\n    {% if message['role'] not in ['system', 'user', 'assistant'] %}\n        {{ raise_exception('Unknown role ' + message['role']) }}\n    {% endif %}\n{{ bos_token + message.role.upper() + ': ' + message['content'].strip() + eos_token }}\n{% endfor %}\n{%- if add_generation_prompt -%}\nASSISTANT: {% endif %}";

    fn message(role: &str, content: &str) -> Message {
        Message { role: role.to_owned(), content: content.to_owned() }
    }

    #[test]
    fn templates_are_found_in_either_file_and_rendered_as_python_does() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(ChatTemplate::read(folder.path()).unwrap(), None);
        let config = |template: Value| {
            let text =
                serde_json::json!({"bos_token": "<s>", "eos_token": {"content": "</s>"}, "chat_template": template});
            std::fs::write(folder.path().join(CONFIG), text.to_string()).unwrap();
        };
        config(Value::Null);
        assert_eq!(ChatTemplate::read(folder.path()).unwrap(), None);
        let tools = serde_json::json!({"name": "tool_use", "template": "no"});
        config(serde_json::json!([tools, {"name": "default", "template": TEMPLATE}]));
        let template = ChatTemplate::read(folder.path()).unwrap().unwrap();
        let prompt = template.prompt(&[message("system", " Be brief. "), message("user", "1 + 1?")]).unwrap();
        assert_eq!(prompt, "<s>SYSTEM: Be brief.</s>\n<s>USER: 1 + 1?</s>\nASSISTANT: ");
        assert_eq!(template.prompt(&[message("robot", "")]).unwrap_err(), "Unknown role robot");

        std::fs::write(folder.path().join("chat_template.jinja"), "{{ messages[0].content }}").unwrap();
        let own = ChatTemplate::read(folder.path()).unwrap().unwrap();
        assert_eq!(own.prompt(&[message("user", "only this")]).unwrap(), "only this");
        std::fs::write(folder.path().join("chat_template.jinja"), "{% for %}").unwrap();
        let error = ChatTemplate::read(folder.path()).unwrap_err().to_string();
        assert!(error.contains("chat_template.jinja") && error.contains("cannot be read"), "{error}");
    }
}

//! One Lean process: started, asked, watched and, whatever happens, buried.
//!
//! Invariant: a [`Worker`] answers the question that was asked, or it is dead. Whenever the two could disagree
//! (a deadline passed, a future dropped half-way, an answer cut off) its process group is killed.

pub(crate) mod backend;
mod dialect;
mod group;
mod memory;
mod stderr;
mod upstream;

use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, ChildStdin, ChildStdout};
use tokio::sync::watch;
use tokio::time::{Instant, timeout};

pub use backend::{Backend, Dialect, EmbeddedLean, StandIn};
use group::ProcessGroup;
use stderr::StderrTail;

use crate::error::Error;
use crate::header::Header;
use crate::protocol::frame::{self, FrameError, FrameReader};
use crate::protocol::{Command, CommandReply, Hello, refusal};

/// How often the memory of a working process is looked at. A wasm guest can touch about 100 MiB in this time.
const MEMORY_CHECK_EVERY: Duration = Duration::from_millis(50);

/// How long a killed process may take to vanish. The kernel frees gigabytes in well under a second.
const REAP_LIMIT: Duration = Duration::from_secs(10);

/// What every worker of a pool is held to.
#[derive(Debug, Clone)]
pub(crate) struct WorkerLimits {
    /// Private bytes.
    pub(crate) memory: u64,
    /// From the start of the process to its first answer.
    pub(crate) startup: Duration,
    /// For the imports of a header.
    pub(crate) import: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing is asked and nothing is owed.
    Ready,
    /// A question is out. Only a complete answer leads back to `Ready`.
    Asked,
    /// Killed, or as good as.
    Lost,
}

/// A running Lean.
pub(crate) struct Worker {
    /// Taken only by the destructor.
    child: Option<Child>,
    group: ProcessGroup,
    requests: ChildStdin,
    replies: FrameReader<ChildStdout>,
    stderr: StderrTail,
    state: State,
    dialect: Dialect,
    hello: Hello,
    limits: WorkerLimits,
    /// Set when the pool shuts down.
    closing: watch::Receiver<bool>,
    /// The environments that hold nothing but a header.
    bases: Vec<(Header, u64)>,
    /// Requests answered, not counting those that made it ready.
    served: u64,
}

impl Worker {
    /// Starts a process and waits until it answers.
    pub(crate) async fn start(
        backend: &dyn Backend,
        limits: WorkerLimits,
        closing: watch::Receiver<bool>,
    ) -> Result<Self, Error> {
        let command = backend.command();
        let program = command.get_program().to_owned();
        let mut command = tokio::process::Command::from(command);
        // No `pre_exec`: with it every start would copy the page tables of this process, which may hold a model.
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
        let spawn_error = |source| Error::Spawn { program: program.clone().into(), source };
        let mut child = command.spawn().map_err(spawn_error)?;
        let missing = || spawn_error(std::io::Error::other("a pipe is missing"));
        let group = ProcessGroup::led_by(child.id().ok_or_else(missing)?);
        let requests = child.stdin.take().ok_or_else(missing)?;
        let replies = FrameReader::new(child.stdout.take().ok_or_else(missing)?);
        let stderr = StderrTail::drain(child.stderr.take().ok_or_else(missing)?, group.id());
        let mut worker = Self {
            child: Some(child),
            group,
            requests,
            replies,
            stderr,
            state: State::Ready,
            dialect: backend.dialect(),
            hello: Hello::default(),
            limits,
            closing,
            bases: Vec::new(),
            served: 0,
        };
        let hello = worker.introduce().await.map_err(|error| match error {
            Error::Closed => Error::Closed,
            cause => Error::Startup { cause: Box::new(cause) },
        })?;
        worker.hello = backend.complete(hello);
        Ok(worker)
    }

    /// Which Lean this is.
    pub(crate) fn hello(&self) -> &Hello {
        &self.hello
    }

    /// The process's number, which is its group's too.
    pub(crate) fn pid(&self) -> u32 {
        self.group.id()
    }

    /// How many requests it has answered.
    pub(crate) fn served(&self) -> u64 {
        self.served
    }

    /// Whether a question can be asked. `false` for good once it is.
    pub(crate) fn is_ready(&mut self) -> bool {
        // An exit between two questions shows here, before the next lease gets to suffer from it.
        if self.state == State::Ready && !matches!(self.child.as_mut().map(Child::try_wait), Some(Ok(None))) {
            self.group.leader_reaped();
            self.state = State::Lost;
        }
        self.state == State::Ready && !self.replies.has_leftover()
    }

    /// Bytes of memory that this process alone holds, measured exactly (takes milliseconds).
    pub(crate) fn private_dirty(&self) -> Option<u64> {
        memory::private_dirty(self.pid())
    }

    /// Nearly the same from a counter that the kernel keeps anyway (takes microseconds).
    pub(crate) fn anonymous(&self) -> Option<u64> {
        memory::anonymous(self.pid())
    }

    /// The environment to start from under `header`, made now if it never was; `None` where a command without an
    /// environment starts there anyway.
    pub(crate) async fn base(&mut self, header: &Header) -> Result<Option<u64>, Error> {
        if self.dialect.starts_at(header) {
            return Ok(None);
        }
        if let Some(env) = self.known_base(header) {
            return Ok(Some(env));
        }
        let env = self.make_base(header).await?;
        self.bases.push((header.clone(), env));
        Ok(Some(env))
    }

    /// The environment after the imports of `header` and nothing else.
    async fn import(&mut self, header: &Header) -> Result<u64, Error> {
        let failed = |message| Error::Header { header: header.to_string(), message };
        let import = Command { text: header.text(), ..Command::default() };
        let reply: CommandReply = match self.ask(&import, self.limits.import).await {
            Err(Error::Refused { message, .. }) => return Err(failed(message)),
            other => other?,
        };
        match reply.first_error() {
            Some(error) => Err(failed(error.data.clone())),
            None => Ok(reply.env),
        }
    }

    /// Whether `header` would have to be imported first.
    pub(crate) fn has_base(&self, header: &Header) -> bool {
        self.dialect.starts_at(header) || self.known_base(header).is_some()
    }

    fn known_base(&self, header: &Header) -> Option<u64> {
        self.bases.iter().find(|(known, _)| known == header).map(|(_, env)| *env)
    }

    /// Forgets which environment belongs to which header, after the client itself freed environments.
    pub(crate) fn drop_bases(&mut self, envs: &[u64]) {
        self.bases.retain(|(_, env)| !envs.contains(env));
    }

    /// Asks, counts it, and reads the answer as a `T`.
    pub(crate) async fn serve<T: DeserializeOwned>(
        &mut self,
        request: &impl Serialize,
        deadline: Duration,
    ) -> Result<T, Error> {
        self.served += 1;
        self.ask(request, deadline).await
    }

    /// Asks, counts it, and returns the answer as it came.
    pub(crate) async fn serve_raw(&mut self, request: &impl Serialize, deadline: Duration) -> Result<Value, Error> {
        self.served += 1;
        self.exchange(request, deadline).await
    }

    /// Asks and reads the answer as a `T`; `{"message": …}` is [`Error::Refused`].
    async fn ask<T: DeserializeOwned>(&mut self, request: &impl Serialize, deadline: Duration) -> Result<T, Error> {
        let reply = self.exchange(request, deadline).await?;
        if let Some((message, timeout)) = refusal(&reply) {
            return Err(Error::Refused { message, timeout });
        }
        match serde_json::from_value(reply) {
            Ok(reply) => Ok(reply),
            Err(error) => {
                // It was an answer, but to another question or in another tongue.
                self.kill().await;
                Err(Error::Protocol { detail: format!("an answer of the wrong shape: {error}") })
            }
        }
    }

    /// One question, one answer, within `deadline` of wall clock; or the process group is killed.
    async fn exchange(&mut self, request: &impl Serialize, deadline: Duration) -> Result<Value, Error> {
        let question = frame::encode(request)
            .map_err(|error| Error::Protocol { detail: format!("the request is not JSON: {error}") })?;
        if self.state != State::Ready {
            return Err(Error::LeaseLost);
        }
        self.state = State::Asked;
        self.replies.take_in().await;
        let outcome = if self.replies.has_leftover() {
            Err(Error::Protocol { detail: "it spoke without being asked".into() })
        } else {
            self.exchange_watched(&question, deadline).await
        };
        match outcome {
            Ok(reply) => {
                self.state = State::Ready;
                Ok(reply)
            }
            Err(error) => {
                self.kill().await;
                Err(error)
            }
        }
    }

    async fn exchange_watched(&mut self, question: &[u8], deadline: Duration) -> Result<Value, Error> {
        let pid = self.pid();
        let limit = self.limits.memory;
        let mut closing = self.closing.clone();
        let answer = tokio::select! {
            answer = timeout(deadline, talk(&mut self.requests, &mut self.replies, question)) => answer,
            used = memory_above(pid, limit) => {
                let detail = format!("it held {} MiB, the limit is {} MiB", used >> 20, limit >> 20);
                return Err(Error::MemoryLimit { detail });
            }
            _ = closing.wait_for(|closing| *closing) => return Err(Error::Closed),
        };
        match answer {
            Err(_elapsed) => Err(Error::Timeout { limit: deadline }),
            Ok(Ok(bytes)) => match serde_json::from_slice(&bytes) {
                Ok(reply) => match fatal(&reply, deadline) {
                    Some(error) => Err(error),
                    None => Ok(reply),
                },
                Err(error) => Err(Error::Protocol { detail: format!("an answer that is not JSON: {error}") }),
            },
            Ok(Err(FrameError::TooLong(bytes))) => {
                Err(Error::Protocol { detail: format!("an answer of more than {bytes} bytes") })
            }
            Ok(Err(FrameError::Closed | FrameError::CutOff(_) | FrameError::Io(_))) => Err(self.obituary().await),
        }
    }

    /// What to say of a process that closed its pipes.
    async fn obituary(&mut self) -> Error {
        // A process that closed its pipes and lives on gets a moment to end by itself, so that its status is its own.
        let status = match timeout(Duration::from_millis(500), self.wait()).await {
            Ok(Ok(status)) => {
                self.group.leader_reaped();
                status.to_string()
            }
            Ok(Err(error)) => error.to_string(),
            Err(_) => "it closed its pipes and went on".to_owned(),
        };
        Error::WorkerDied { status, stderr: self.stderr.last_words().await }
    }

    /// Waits until the process ended, and reaps it.
    async fn wait(&mut self) -> std::io::Result<ExitStatus> {
        match &mut self.child {
            Some(child) => child.wait().await,
            None => Err(std::io::ErrorKind::NotFound.into()),
        }
    }

    /// Kills the process group and waits until the process is gone. Does nothing the second time.
    pub(crate) async fn kill(&mut self) {
        self.state = State::Lost;
        self.group.kill();
        if timeout(REAP_LIMIT, self.wait()).await.is_ok() {
            self.group.reaped();
        } else {
            tracing::warn!(pid = self.pid(), "a killed Lean worker is still there");
        }
    }
}

impl Drop for Worker {
    /// The last defence: whoever forgets a worker still kills it, and leaves no zombie.
    fn drop(&mut self) {
        self.group.kill();
        group::reap(self.child.take());
    }
}

async fn talk(
    requests: &mut ChildStdin,
    replies: &mut FrameReader<ChildStdout>,
    question: &[u8],
) -> Result<Vec<u8>, FrameError> {
    requests.write_all(question).await?;
    requests.flush().await?;
    replies.next().await
}

/// The error that a worker's last reply tells of, if it is its last: `{"message": …, "fatal": …}`.
fn fatal(reply: &Value, deadline: Duration) -> Option<Error> {
    let cause = reply.get("fatal")?.as_str()?;
    let detail = reply.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(match cause {
        "memory" => Error::MemoryLimit { detail },
        // Lean's own panic when an allocation fails, before any limit of the host is met.
        _ if detail.contains("out of memory") => Error::MemoryLimit { detail },
        "stack" => Error::StackOverflow { detail },
        "timeout" => Error::Timeout { limit: deadline },
        _ => Error::WorkerDied { status: cause.to_owned(), stderr: detail },
    })
}

/// Returns once the process holds more than `limit` bytes, and how many it holds then.
async fn memory_above(pid: u32, limit: u64) -> u64 {
    let mut ticks = tokio::time::interval_at(Instant::now() + MEMORY_CHECK_EVERY, MEMORY_CHECK_EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
    loop {
        ticks.tick().await;
        if let Some(used) = memory::anonymous(pid).filter(|used| *used > limit) {
            return used;
        }
    }
}

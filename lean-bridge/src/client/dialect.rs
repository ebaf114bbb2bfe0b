//! What a worker is asked, put in the words that it understands.

use std::time::Duration;

use super::{Dialect, Worker, upstream};
use crate::error::Error;
use crate::header::Header;
use crate::protocol::{
    Command, CommandReply, Forget, ForgetReply, Hello, HelloReply, HelloRequest, Limits, Split, SplitReply, Tactic,
    TacticReply, TacticResult, Tactics, TacticsReply, Verify, VerifyBody, VerifyReply,
};

impl Dialect {
    /// Whether a command without an environment starts where `header` wants it to.
    pub(super) fn starts_at(self, header: &Header) -> bool {
        match self {
            Self::Extended => header.imports().is_empty(),
            Self::Upstream => false,
        }
    }
}

impl Worker {
    /// Asks a new worker which Lean it is.
    pub(super) async fn introduce(&mut self) -> Result<Hello, Error> {
        match self.dialect {
            Dialect::Extended => {
                let reply: HelloReply = self.ask(&HelloRequest { hello: true }, self.limits.startup).await?;
                Ok(reply.mathlete)
            }
            Dialect::Upstream => upstream::introduce(self).await,
        }
    }

    /// Makes the environment to start from under `header`.
    pub(super) async fn make_base(&mut self, header: &Header) -> Result<u64, Error> {
        match self.dialect {
            Dialect::Extended => self.import(header).await,
            Dialect::Upstream => upstream::make_base(self, header).await,
        }
    }

    /// Elaborates commands.
    pub(crate) async fn command(&mut self, command: &Command, deadline: Duration) -> Result<CommandReply, Error> {
        match self.dialect {
            Dialect::Extended => self.serve(command, deadline).await,
            Dialect::Upstream => upstream::command(self, command, deadline).await,
        }
    }

    /// Tries a tactic.
    pub(crate) async fn tactic(&mut self, tactic: &Tactic, deadline: Duration) -> Result<TacticReply, Error> {
        match self.dialect {
            Dialect::Extended => self.serve(tactic, deadline).await,
            Dialect::Upstream => upstream::tactic(self, tactic, deadline).await,
        }
    }

    /// Tries tactics, each on the same state.
    pub(crate) async fn tactics(&mut self, batch: &Tactics, deadline: Duration) -> Result<Vec<TacticResult>, Error> {
        match self.dialect {
            Dialect::Extended => {
                let reply: TacticsReply = self.serve(batch, deadline).await?;
                Ok(reply.results)
            }
            Dialect::Upstream => upstream::tactics(self, batch, deadline).await,
        }
    }

    /// Frees states. Where that cannot be said, the worker is replaced when it has grown.
    pub(crate) async fn forget(&mut self, forget: &Forget<'_>, deadline: Duration) -> Result<u64, Error> {
        match self.dialect {
            Dialect::Extended => {
                let reply: ForgetReply = self.serve(forget, deadline).await?;
                self.drop_bases(forget.envs);
                Ok(reply.forgotten)
            }
            Dialect::Upstream => Ok(0),
        }
    }

    /// Cuts a file into its commands.
    pub(crate) async fn split(&mut self, text: &str, limits: Limits, deadline: Duration) -> Result<SplitReply, Error> {
        match self.dialect {
            Dialect::Extended => self.serve(&Split { text, limits }, deadline).await,
            Dialect::Upstream => upstream::split(self, text, deadline).await,
        }
    }

    /// The gate's question.
    pub(crate) async fn verify(
        &mut self,
        verify: VerifyBody<'_>,
        limits: Limits,
        deadline: Duration,
    ) -> Result<VerifyReply, Error> {
        match self.dialect {
            Dialect::Extended => self.serve(&Verify { verify, limits }, deadline).await,
            Dialect::Upstream => upstream::verify(self, verify, deadline).await,
        }
    }
}

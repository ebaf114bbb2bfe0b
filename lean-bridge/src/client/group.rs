//! A process and all that it starts, killed together.

use std::time::Duration;

use tokio::process::Child;

/// How often a dying process is looked at, and how many times.
const LOOK_EVERY: Duration = Duration::from_millis(5);
const LOOKS: u32 = 2000;

/// The process group that a child leads.
#[derive(Debug)]
pub(super) struct ProcessGroup {
    id: u32,
    /// Whether the number may still be signalled: once the leader is reaped and the group is empty,
    /// the system may give the number to a stranger.
    ours: bool,
}

impl ProcessGroup {
    /// The group of a child that was started as its leader.
    pub(super) fn led_by(pid: u32) -> Self {
        Self { id: pid, ours: true }
    }

    /// The number of the group and of its leader.
    pub(super) fn id(&self) -> u32 {
        self.id
    }

    /// The leader ended by itself and was reaped. What it had started may live on, and is killed.
    pub(super) fn leader_reaped(&mut self) {
        // While a member lives the number stays taken, so this reaches nobody else's processes;
        // and without members there is nobody to reach.
        self.kill();
        self.ours = false;
    }

    /// The leader was reaped after [`ProcessGroup::kill`].
    pub(super) fn reaped(&mut self) {
        self.ours = false;
    }

    /// Sends SIGKILL to every member.
    pub(super) fn kill(&mut self) {
        let Some(id) = i32::try_from(self.id).ok().filter(|id| self.ours && *id > 1) else { return };
        // SAFETY: a system call without pointers. That the group is ours is kept by `ours`.
        unsafe {
            libc::killpg(id, libc::SIGKILL);
        }
    }
}

/// Reaps a killed process without a runtime: a destructor may run after its runtime's end, and the runtime's own
/// reaping of forgotten children waits for the next signal that it happens to see.
pub(super) fn reap(child: Option<Child>) {
    let Some(mut child) = child else { return };
    if !matches!(child.try_wait(), Ok(None)) {
        return;
    }
    let patient = move || {
        for _ in 0..LOOKS {
            std::thread::sleep(LOOK_EVERY);
            if !matches!(child.try_wait(), Ok(None)) {
                return;
            }
        }
    };
    if let Err(error) = std::thread::Builder::new().name("reaper".into()).spawn(patient) {
        tracing::warn!(%error, "a killed Lean worker is left to the runtime to reap");
    }
}

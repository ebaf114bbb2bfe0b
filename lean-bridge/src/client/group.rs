//! A process and all that it starts, killed together.

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

//! Lean objects in the guest's memory, as far as the host touches them (`lean.h`, 32 bits).
//!
//! Header: reference count (i32; positive: one thread, negative: shared between threads, 0: never freed), then size,
//! other and tag. Odd words are unboxed numbers.

use std::sync::atomic::Ordering;

use wasmtime::{AsContextMut, Result, format_err};

use super::memory::GuestMemory;
use super::state::{Thread, calls};

const TAG: u32 = 7;
const FIRST_FIELD: u32 = 8;
const STRING_TAG: u8 = 249;
const STRING_SIZE: u32 = 8;
const STRING_DATA: u32 = 20;

/// The value of an unboxed number.
pub(super) fn small_number(object: u32) -> Option<u32> {
    (object & 1 == 1).then_some(object >> 1)
}

/// Takes one more reference.
pub(super) fn retain(memory: &GuestMemory, object: u32) -> Result<()> {
    if small_number(object).is_some() {
        return Ok(());
    }
    let count = memory.atomic(object)?;
    match count.load(Ordering::Relaxed) {
        0 => {}
        1.. => count.store(count.load(Ordering::Relaxed) + 1, Ordering::Relaxed),
        _ => drop(count.fetch_sub(1, Ordering::Relaxed)),
    }
    Ok(())
}

/// Gives one reference back.
pub(super) fn release(mut context: impl AsContextMut<Data = Thread>, object: u32) -> Result<()> {
    if small_number(object).is_some() {
        return Ok(());
    }
    let count = context.as_context().data().host.memory.atomic(object)?.load(Ordering::Relaxed);
    match count {
        0 => Ok(()),
        2.. => Ok(context.as_context().data().host.memory.write(object, count - 1)?),
        // The last one of this thread, or an atomic matter: Lean's own function knows.
        _ => calls(&context.as_context())?.delete_object.call(&mut context, object),
    }
}

/// What an `IO String` action returned.
pub(crate) enum IoResult {
    Ok(String),
    /// An `IO.Error`, which only Lean can show.
    Err,
}

/// Reads the result of an `IO String` action.
pub(super) fn io_string(memory: &GuestMemory, result: u32) -> Result<IoResult> {
    if small_number(result).is_some() {
        return Err(format_err!("Lean returned a number in place of a result"));
    }
    match memory.read::<u8>(result + TAG)? {
        0 => Ok(IoResult::Ok(string(memory, memory.read(result + FIRST_FIELD)?)?)),
        1 => Ok(IoResult::Err),
        tag => Err(format_err!("Lean returned an object with tag {tag} in place of a result")),
    }
}

fn string(memory: &GuestMemory, object: u32) -> Result<String> {
    if small_number(object).is_some() || memory.read::<u8>(object + TAG)? != STRING_TAG {
        return Err(format_err!("Lean returned something in place of a string"));
    }
    // The size counts the final NUL.
    let size: u32 = memory.read(object + STRING_SIZE)?;
    let bytes = memory.read_bytes(object + STRING_DATA, size.saturating_sub(1))?;
    String::from_utf8(bytes).map_err(|_| format_err!("Lean returned a string that is not UTF-8"))
}

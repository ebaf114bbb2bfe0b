//! Dynamic linking as Lean's interpreter uses it: from a symbol to a table slot, and from there into the host.

use std::sync::atomic::Ordering;
use std::time::Duration;

use wasmtime::{Caller, Func, Linker, Ref, Result, Store, Table};

use super::object;
use super::state::{Host, Thread, calls};

/// Slots after the image's own: first those for imports whose address the image takes, then the host's functions.
pub(super) const IMPORTED_SLOTS: u32 = 8;
const CAPTURE: u32 = IMPORTED_SLOTS;
const DEADLINE: u32 = IMPORTED_SLOTS + 1;
pub(super) const EXTRA_SLOTS: u32 = IMPORTED_SLOTS + 2;

/// `()` as Lean boxes it.
const UNIT: u32 = 1;

type C<'a> = Caller<'a, Thread>;

pub(super) fn define(linker: &mut Linker<Thread>) -> Result<()> {
    linker.func_wrap("env", "_dlsym_js", |mut caller: C<'_>, _: u32, symbol: u32, _: u32| -> Result<u32> {
        let host = &caller.data().host;
        let name = host.memory.text(symbol)?;
        if let Some(slot) = resolve(host, &name) {
            return Ok(slot);
        }
        // The message is the symbol's own text, which holds no '%'.
        calls(&caller)?.dl_set_error.call(&mut caller, (symbol, 0))?;
        Ok(0)
    })?;
    linker.func_wrap("env", "_dlsym_catchup_js", |_: C<'_>, _: u32, _: u32| 0u32)?;
    linker.func_wrap("env", "_dlopen_js", |_: C<'_>, _: u32| 0u32)?;
    Ok(())
}

/// Where `dlsym` finds a name: the host's functions go first, so that no image can shadow them.
fn resolve(host: &Host, name: &str) -> Option<u32> {
    match name {
        "l_mathleteCapture___boxed" => Some(host.table_length + CAPTURE),
        "l_mathleteDeadline___boxed" => Some(host.table_length + DEADLINE),
        _ => host.symbols.get(name),
    }
}

/// Puts the host's functions into a thread's table. Their conventions are those of Lean's boxed functions: every
/// argument is an object that the callee owns.
pub(super) fn install(store: &mut Store<Thread>, table: &Table, table_length: u32) -> Result<()> {
    // mathleteCapture (f : String → IO String) : Nat → Nat
    let capture = Func::wrap(&mut *store, |caller: C<'_>, closure: u32, number: u32| -> u32 {
        caller.data().host.captured.store(closure, Ordering::Release);
        number
    });
    // mathleteDeadline (token : IO.Ref Bool) (ms : Nat) : BaseIO Unit; 0 ms takes the deadline back.
    let deadline = Func::wrap(&mut *store, |mut caller: C<'_>, reference: u32, ms: u32, _world: u32| -> Result<u32> {
        let host = caller.data().host.clone();
        let unneeded = match object::small_number(ms) {
            // A number too large to be unboxed is a deadline that never comes.
            Some(0) | None => [host.deadline.disarm(), Some(reference)],
            Some(ms) => [host.deadline.arm(&host, reference, Duration::from_millis(ms.into()))?, None],
        };
        for reference in unneeded.into_iter().flatten() {
            object::release(&mut caller, reference)?;
        }
        Ok(UNIT)
    });
    for (slot, function) in [(CAPTURE, capture), (DEADLINE, deadline)] {
        table.set(&mut *store, u64::from(table_length + slot), Ref::Func(Some(function)))?;
    }
    Ok(())
}

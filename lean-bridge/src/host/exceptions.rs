//! Bookkeeping of C++ exceptions (Itanium ABI), as Emscripten's JavaScript does it.
//!
//! The unwinding itself happens in compiled code (`image::invoke_shim`); here is what is thrown, caught and alive.

use wasmtime::{Caller, FuncType, Linker, Module, Result, Val, ValType, bail, format_err};

use super::memory::GuestMemory;
use super::state::{Thread, calls};
use crate::image::invoke_shim::{HOST_MODULE, MISMATCH};

/// Exceptions of one thread; addresses of thrown objects.
#[derive(Default)]
pub(crate) struct Exceptions {
    last: u32,
    caught: Vec<u32>,
    uncaught: i32,
}

/// An exception that nobody caught.
pub(super) struct Uncaught {
    /// Its type's mangled name.
    pub ty: String,
    /// Its text, for Lean's own types.
    pub text: Option<String>,
}

impl Exceptions {
    /// The exception thrown last and not caught, if there is one.
    pub(super) fn uncaught(&self, memory: &GuestMemory) -> Option<Uncaught> {
        // A `type_info`'s second word is its name.
        let ty = memory.read::<u32>(Header::of(self.last).ty()).ok().filter(|_| self.last != 0)?;
        let ty = memory.text(memory.read(ty + 4).ok()?).ok()?;
        // Lean's exceptions hold a `std::string` after the table of virtual functions.
        let text = if ty.starts_with("N4lean") { cpp_string(memory, self.last + 4) } else { None };
        Some(Uncaught { ty, text })
    }
}

/// A string of libc++ on 32 bits: short ones are stored in place, with the length in the last byte.
fn cpp_string(memory: &GuestMemory, address: u32) -> Option<String> {
    const LAST_BYTE: u32 = 11;
    const LONG: u8 = 0x80;
    let length = memory.read::<u8>(address + LAST_BYTE).ok()?;
    let bytes = if length & LONG == 0 {
        memory.read_bytes(address, length.into())
    } else {
        memory.read_bytes(memory.read(address).ok()?, memory.read(address + 4).ok()?)
    };
    Some(String::from_utf8_lossy(&bytes.ok()?).into_owned())
}

/// The header that precedes a thrown object.
struct Header(u32);

impl Header {
    const SIZE: u32 = 24;

    fn of(object: u32) -> Self {
        Self(object.wrapping_sub(Self::SIZE))
    }
    fn ty(&self) -> u32 {
        self.0 + 4
    }
    fn destructor(&self) -> u32 {
        self.0 + 8
    }
    fn is_caught(&self) -> u32 {
        self.0 + 12
    }
    fn is_rethrown(&self) -> u32 {
        self.0 + 13
    }
    fn adjusted_pointer(&self) -> u32 {
        self.0 + 16
    }
}

pub(super) fn define(linker: &mut Linker<Thread>, module: &Module) -> Result<()> {
    linker.func_wrap(
        HOST_MODULE,
        "__cxa_throw",
        |mut caller: Caller<'_, Thread>, object: u32, ty: u32, destructor: u32| {
            let memory = &caller.data().host.memory;
            let header = Header::of(object);
            memory.write(header.adjusted_pointer(), 0u32)?;
            memory.write(header.ty(), ty)?;
            memory.write(header.destructor(), destructor)?;
            let exceptions = &mut caller.data_mut().exceptions;
            exceptions.last = object;
            exceptions.uncaught += 1;
            Ok(())
        },
    )?;
    linker.func_wrap(HOST_MODULE, "__cxa_rethrow", |mut caller: Caller<'_, Thread>| rethrow(&mut caller))?;
    linker.func_wrap(
        HOST_MODULE,
        "__cxa_rethrow_primary_exception",
        |mut caller: Caller<'_, Thread>, object: u32| {
            if object == 0 {
                bail!("rethrow of no exception");
            }
            caller.data().host.memory.write(Header::of(object).is_rethrown(), 1u8)?;
            caller.data_mut().exceptions.caught.push(object);
            rethrow(&mut caller)
        },
    )?;
    linker.func_wrap(HOST_MODULE, "__resumeException", |mut caller: Caller<'_, Thread>, object: u32| {
        let exceptions = &mut caller.data_mut().exceptions;
        if exceptions.last == 0 {
            exceptions.last = object;
        }
    })?;
    // longjmp has no object: __THREW__ and the buffer were set by the guest before.
    linker.func_wrap(HOST_MODULE, "_emscripten_throw_longjmp", |_: Caller<'_, Thread>| {})?;
    linker.func_wrap(HOST_MODULE, MISMATCH, |_: Caller<'_, Thread>, slot: u32| -> Result<()> {
        bail!("a call through table slot {slot} has the wrong type")
    })?;

    linker.func_wrap("env", "__cxa_begin_catch", |mut caller: Caller<'_, Thread>, object: u32| -> Result<u32> {
        let header = Header::of(object);
        let host = caller.data().host.clone();
        if host.memory.read::<u8>(header.is_caught())? == 0 {
            host.memory.write(header.is_caught(), 1u8)?;
            caller.data_mut().exceptions.uncaught -= 1;
        }
        host.memory.write(header.is_rethrown(), 0u8)?;
        caller.data_mut().exceptions.caught.push(object);
        let calls = calls(&caller)?;
        calls.increment_exception.call(&mut caller, object)?;
        calls.exception_pointer.call(&mut caller, object)
    })?;
    linker.func_wrap("env", "__cxa_end_catch", |mut caller: Caller<'_, Thread>| -> Result<()> {
        let calls = calls(&caller)?;
        calls.set_threw.call(&mut caller, (0, 0))?;
        let caught = caller.data_mut().exceptions.caught.pop();
        let object = caught.ok_or_else(|| format_err!("the end of a catch without its beginning"))?;
        calls.decrement_exception.call(&mut caller, object)?;
        caller.data_mut().exceptions.last = 0;
        Ok(())
    })?;
    for import in module.imports().filter(|import| import.name().starts_with("__cxa_find_matching_catch_")) {
        let Some(ty) = import.ty().func().cloned() else { continue };
        let ty = FuncType::new(module.engine(), ty.params(), [ValType::I32]);
        linker.func_new("env", import.name(), ty, |mut caller, types, result| {
            result[0] = Val::I32(find_matching_catch(&mut caller, types)? as i32);
            Ok(())
        })?;
    }
    linker.func_wrap("env", "__cxa_uncaught_exceptions", |caller: Caller<'_, Thread>| {
        caller.data().exceptions.uncaught
    })?;
    linker.func_wrap("env", "__cxa_current_primary_exception", |mut caller: Caller<'_, Thread>| -> Result<u32> {
        let Some(object) = caller.data().exceptions.caught.last().copied() else { return Ok(0) };
        calls(&caller)?.increment_exception.call(&mut caller, object)?;
        Ok(object)
    })?;
    linker.func_wrap("env", "llvm_eh_typeid_for", |_: Caller<'_, Thread>, ty: u32| ty)?;
    Ok(())
}

fn rethrow(caller: &mut Caller<'_, Thread>) -> Result<()> {
    let host = caller.data().host.clone();
    let exceptions = &mut caller.data_mut().exceptions;
    let object = exceptions.caught.pop().ok_or_else(|| format_err!("no exception to throw again"))?;
    let header = Header::of(object);
    if host.memory.read::<u8>(header.is_rethrown())? == 0 {
        // Thrown again before the end of its catch, which will then still pop it.
        exceptions.caught.push(object);
        exceptions.uncaught += 1;
        host.memory.write(header.is_rethrown(), 1u8)?;
        host.memory.write(header.is_caught(), 0u8)?;
    }
    exceptions.last = object;
    Ok(())
}

/// Which of the `catch` clauses' types matches; the type goes to the C library's second return register.
fn find_matching_catch(caller: &mut Caller<'_, Thread>, types: &[Val]) -> Result<u32> {
    let calls = calls(caller)?;
    let host = caller.data().host.clone();
    let thrown = caller.data().exceptions.last;
    if thrown == 0 {
        calls.set_second_result.call(&mut *caller, 0)?;
        return Ok(0);
    }
    let header = Header::of(thrown);
    host.memory.write(header.adjusted_pointer(), thrown)?;
    let thrown_type = host.memory.read::<u32>(header.ty())?;
    let mut matching = thrown_type;
    if thrown_type != 0 {
        for ty in types.iter().filter_map(Val::i32).map(|ty| ty as u32) {
            if ty == 0 || ty == thrown_type {
                break;
            }
            if calls.can_catch.call(&mut *caller, (ty, thrown_type, header.adjusted_pointer()))? != 0 {
                matching = ty;
                break;
            }
        }
    }
    calls.set_second_result.call(&mut *caller, matching)?;
    Ok(thrown)
}

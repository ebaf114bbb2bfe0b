//! The rest of what the image asks of its surroundings: clocks, environment, exits; and refusals.

use std::time::{SystemTime, UNIX_EPOCH};

use wasmtime::{Caller, ExternType, Linker, Module, Result, Val, bail};

use super::errno::Errno;
use super::memory::{GuestMemory, MAXIMUM_BYTES};
use super::state::{Exited, Thread, Unwound, calls};

const WASI: &str = "wasi_snapshot_preview1";

/// The guest's whole environment; nothing of the host's is passed on.
const ENVIRONMENT: [&str; 5] = ["LEAN_PATH=/lib:/olympiad", "HOME=/", "PATH=/", "LANG=C.UTF-8", "PWD=/"];

/// Where the guest believes its program to be: in a directory that it can see, which is all Lean looks for.
pub(super) const PROGRAM: &str = "/lib/lean";

/// Inline JavaScript of the image that has a result: `getenv(name)` and the program's path.
const JS_GETENV: i32 = 943_522;
const JS_PROGRAM: i32 = 943_765;

/// `EAI_FAIL`: name look-ups fail for good.
const NO_NAME_SERVICE: i32 = -4;

type C<'a> = Caller<'a, Thread>;

pub(super) fn define(linker: &mut Linker<Thread>) -> Result<()> {
    define_process(linker)?;
    define_time(linker)?;
    linker.func_wrap("env", "emscripten_resize_heap", |caller: C<'_>, wanted: u32| {
        i32::from(caller.data().host.memory.grow_to(u64::from(wanted)))
    })?;
    linker.func_wrap("env", "emscripten_get_heap_max", |_: C<'_>| MAXIMUM_BYTES as u32)?;
    // One core: Lean then runs one task at a time, on one more thread.
    linker.func_wrap("env", "emscripten_num_logical_cores", |_: C<'_>| 1i32)?;
    linker.func_wrap(WASI, "random_get", |caller: C<'_>, buffer: u32, length: u32| -> Result<i32> {
        let buffer = caller.data().host.memory.slice(buffer, length)?;
        // SAFETY: the buffer is inside of the guest's memory.
        let got = unsafe { libc::getrandom(buffer.cast(), length as usize, 0) };
        Ok(if got == length as isize { 0 } else { Errno::IO.positive() })
    })?;
    Ok(())
}

fn define_process(linker: &mut Linker<Thread>) -> Result<()> {
    linker.func_wrap("env", "exit", |_: C<'_>, status: i32| -> Result<()> { Err(Exited(status).into()) })?;
    linker.func_wrap(WASI, "proc_exit", |_: C<'_>, status: i32| -> Result<()> { Err(Exited(status).into()) })?;
    linker.func_wrap("env", "_abort_js", |_: C<'_>| -> Result<()> { bail!("Lean aborted") })?;
    linker.func_wrap(
        "env",
        "__assert_fail",
        |caller: C<'_>, condition: u32, file: u32, line: i32, _: u32| -> Result<()> {
            let memory = &caller.data().host.memory;
            bail!("assertion failed: {} ({}:{line})", memory.text(condition)?, memory.text(file)?)
        },
    )?;
    linker.func_wrap("env", "emscripten_asm_const_int", |mut caller: C<'_>, code: i32, _: u32, arguments: u32| {
        let memory = &caller.data().host.memory;
        let value = match code {
            JS_GETENV => {
                let name = memory.text(memory.read(arguments)?)?;
                let of_name = |entry: &str| entry.strip_prefix(&name)?.strip_prefix('=').map(str::to_owned);
                ENVIRONMENT.into_iter().find_map(of_name)
            }
            JS_PROGRAM => Some(PROGRAM.to_owned()),
            // The others print traces.
            _ => None,
        };
        let Some(value) = value else { return Ok(0) };
        let calls = calls(&caller)?;
        let copy = calls.malloc.call(&mut caller, value.len() as u32 + 1)?;
        if copy != 0 {
            put_c_string(&caller.data().host.memory, copy, &value)?;
        }
        Ok::<u32, wasmtime::Error>(copy)
    })?;
    linker.func_wrap(WASI, "environ_sizes_get", |caller: C<'_>, count: u32, size: u32| -> Result<i32> {
        let memory = &caller.data().host.memory;
        memory.write(count, ENVIRONMENT.len() as u32)?;
        memory.write(size, ENVIRONMENT.iter().map(|entry| entry.len() as u32 + 1).sum::<u32>())?;
        Ok(0)
    })?;
    linker.func_wrap(WASI, "environ_get", |caller: C<'_>, pointers: u32, buffer: u32| -> Result<i32> {
        let memory = &caller.data().host.memory;
        let mut next = buffer;
        for (index, entry) in ENVIRONMENT.iter().enumerate() {
            memory.write(pointers + 4 * index as u32, next)?;
            put_c_string(memory, next, entry)?;
            next += entry.len() as u32 + 1;
        }
        Ok(0)
    })?;
    linker.func_wrap("env", "_emscripten_get_progname", |caller: C<'_>, buffer: u32, size: u32| -> Result<()> {
        let shown = &PROGRAM[..PROGRAM.len().min((size as usize).saturating_sub(1))];
        put_c_string(&caller.data().host.memory, buffer, shown)
    })?;
    linker.func_wrap("env", "_emscripten_log_formatted", |caller: C<'_>, _: i32, text: u32| -> Result<()> {
        let host = &caller.data().host;
        host.output.message(&host.memory.text(text)?);
        Ok(())
    })?;
    for name in ["emscripten_exit_with_live_runtime", "emscripten_unwind_to_js_event_loop"] {
        linker.func_wrap("env", name, |_: C<'_>| -> Result<()> { Err(Unwound.into()) })?;
    }
    for name in
        ["emscripten_check_blocking_allowed", "_emscripten_runtime_keepalive_clear", "_emscripten_dlsync_threads"]
    {
        linker.func_wrap("env", name, |_: C<'_>| {})?;
    }
    linker.func_wrap("env", "_emscripten_lookup_name", |_: C<'_>, _: u32| 0u32)?;
    linker.func_wrap("env", "_emscripten_system", |_: C<'_>, _: u32| Errno::NOT_PERMITTED.negative())?;
    linker.func_wrap("env", "getaddrinfo", |_: C<'_>, _: u32, _: u32, _: u32, _: u32| NO_NAME_SERVICE)?;
    Ok(())
}

fn define_time(linker: &mut Linker<Thread>) -> Result<()> {
    linker.func_wrap("env", "emscripten_get_now", |caller: C<'_>| {
        caller.data().host.started.elapsed().as_secs_f64() * 1e3
    })?;
    linker.func_wrap("env", "emscripten_date_now", |_: C<'_>| {
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64() * 1e3
    })?;
    linker.func_wrap(WASI, "clock_res_get", |caller: C<'_>, _: i32, out: u32| -> Result<i32> {
        caller.data().host.memory.write(out, 1u64)?;
        Ok(0)
    })?;
    linker.func_wrap(WASI, "clock_time_get", |caller: C<'_>, clock: i32, _: i64, out: u32| -> Result<i32> {
        let clock = if clock == 0 { libc::CLOCK_REALTIME } else { libc::CLOCK_MONOTONIC };
        let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        // SAFETY: `now` is valid for writing.
        unsafe { libc::clock_gettime(clock, &raw mut now) };
        caller.data().host.memory.write(out, now.tv_sec as u64 * 1_000_000_000 + now.tv_nsec as u64)?;
        Ok(0)
    })?;
    // The guest lives in UTC.
    linker.func_wrap(
        "env",
        "_tzset_js",
        |caller: C<'_>, offset: u32, daylight: u32, standard_name: u32, daylight_name: u32| -> Result<()> {
            let memory = &caller.data().host.memory;
            memory.write(offset, 0u32)?;
            memory.write(daylight, 0u32)?;
            put_c_string(memory, standard_name, "UTC")?;
            put_c_string(memory, daylight_name, "UTC")
        },
    )?;
    for name in ["_localtime_js", "_gmtime_js"] {
        linker.func_wrap("env", name, |caller: C<'_>, time: i64, out: u32| -> Result<()> {
            // SAFETY: all zeroes is a valid `tm`, whose pointer `gmtime_r` sets.
            let mut tm: libc::tm = unsafe { std::mem::zeroed() };
            // SAFETY: both are valid for the call.
            unsafe { libc::gmtime_r(&raw const time, &raw mut tm) };
            let fields =
                [tm.tm_sec, tm.tm_min, tm.tm_hour, tm.tm_mday, tm.tm_mon, tm.tm_year, tm.tm_wday, tm.tm_yday, 0, 0];
            for (index, field) in fields.into_iter().enumerate() {
                caller.data().host.memory.write(out + 4 * index as u32, field)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Refuses the system calls that are not defined yet, and lets every other missing import trap with its name.
pub(super) fn refuse_the_rest(linker: &mut Linker<Thread>, module: &Module) -> Result<()> {
    linker.allow_shadowing(false);
    for import in module.imports().filter(|import| import.name().starts_with("__syscall_")) {
        let ExternType::Func(ty) = import.ty() else { continue };
        // Defined ones stay: defining twice is an error that means exactly that.
        let _ = linker.func_new("env", import.name(), ty, |_, _, results| {
            results[0] = Val::I32(Errno::NOT_PERMITTED.negative());
            Ok(())
        });
    }
    linker.allow_shadowing(true);
    linker.define_unknown_imports_as_traps(module)
}

pub(super) fn put_c_string(memory: &GuestMemory, address: u32, text: &str) -> Result<()> {
    memory.write_bytes(address, text.as_bytes())?;
    memory.write(address + text.len() as u32, 0u8)?;
    Ok(())
}

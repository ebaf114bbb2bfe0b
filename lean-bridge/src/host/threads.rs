//! The guest's threads: each is a thread of this process with its own instance on the shared memory.
//!
//! Emscripten's contract (`library_pthread.js`): the creator calls `__pthread_create_js`; the new thread sets its
//! stack limits, initialises its thread block and thread-local storage, runs, and announces its end through
//! `_emscripten_thread_cleanup`. Its block, which holds its stack, may be freed only after it has really ended.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use wasmtime::{AsContextMut, Caller, Linker, Result, format_err};

use super::engine::THREAD_STACK_BYTES;
use super::guest::Guest;
use super::lost::Lost;
use super::memory::{PAGE, Protection};
use super::state::{Host, Thread, Unwound, calls};

/// Offsets in a thread block: the stack's upper end and size, and whether its mailbox may be used.
const STACK_HIGH: u32 = 52;
const STACK_SIZE: u32 = 56;
const MAILBOX: u32 = 128;

/// Size of the main thread's stack as the image is built; it is moved before anything runs on it.
const IMAGE_STACK_SIZE: u32 = 65536;

/// Threads by the address of their block.
#[derive(Default)]
pub(crate) struct Threads {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    running: HashMap<u32, JoinHandle<()>>,
    /// Those that announced their end.
    ended: Vec<u32>,
}

impl Threads {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waits for the threads that announced their end and frees their blocks.
fn reap(mut context: impl AsContextMut<Data = Thread>) -> Result<()> {
    let calls = calls(&context.as_context())?;
    loop {
        let (block, handle) = {
            let host = context.as_context().data().host.clone();
            let mut state = host.threads.lock();
            let Some(block) = state.ended.pop() else { return Ok(()) };
            (block, state.running.remove(&block))
        };
        if let Some(handle) = handle {
            // A thread that was lost has ended the process.
            let _ = handle.join();
        }
        calls.thread_free.call(&mut context, block)?;
    }
}

/// Waits for all threads, which must be on their way out.
pub(super) fn join_all(mut context: impl AsContextMut<Data = Thread>) -> Result<()> {
    loop {
        reap(&mut context)?;
        let remaining = {
            let host = context.as_context().data().host.clone();
            let mut state = host.threads.lock();
            let block = state.running.keys().next().copied();
            block.and_then(|block| state.running.remove_entry(&block))
        };
        let Some((_, handle)) = remaining else { return reap(&mut context) };
        let _ = handle.join();
    }
}

pub(super) fn define(linker: &mut Linker<Thread>) -> Result<()> {
    linker.func_wrap(
        "env",
        "_emscripten_init_main_thread_js",
        |mut caller: Caller<'_, Thread>, block: u32| -> Result<()> {
            let calls = calls(&caller)?;
            calls.thread_init.call(&mut caller, (block, 1, 1, 1, IMAGE_STACK_SIZE, 0))?;
            calls.tls_init.call(&mut caller, ())?;
            Ok(())
        },
    )?;
    linker.func_wrap(
        "env",
        "__pthread_create_js",
        |mut caller: Caller<'_, Thread>, block: u32, _attributes: u32, start: u32, argument: u32| -> Result<i32> {
            reap(&mut caller)?;
            let host = caller.data().host.clone();
            let of_thread = host.clone();
            let handle = std::thread::Builder::new()
                .name("lean".into())
                .stack_size(THREAD_STACK_BYTES)
                .spawn(move || run(&of_thread, block, start, argument))?;
            host.threads.lock().running.insert(block, handle);
            Ok(0)
        },
    )?;
    linker.func_wrap("env", "_emscripten_thread_cleanup", |caller: Caller<'_, Thread>, block: u32| {
        caller.data().host.threads.lock().ended.push(block);
    })?;
    linker.func_wrap("env", "_emscripten_thread_mailbox_await", |caller: Caller<'_, Thread>, block: u32| {
        Ok::<(), wasmtime::Error>(caller.data().host.memory.write(block + MAILBOX, 1u32)?)
    })?;
    linker.func_wrap("env", "_emscripten_thread_set_strongref", |_: Caller<'_, Thread>, _: u32| {})?;
    linker.func_wrap("env", "_emscripten_thread_exit_joinable", |_: Caller<'_, Thread>, _: u32| {})?;
    linker.func_wrap("env", "_emscripten_notify_mailbox_postmessage", |_: Caller<'_, Thread>, _: u32, _: u32| {})?;
    linker.func_wrap(
        "env",
        "_emscripten_receive_on_main_thread_js",
        |_: Caller<'_, Thread>, _: u32, _: u32, _: u32, _: u32, _: u32| -> Result<f64> {
            Err(format_err!("a call was forwarded to the main thread"))
        },
    )?;
    Ok(())
}

/// A thread's life. A guest that is lost on it is lost altogether.
fn run(host: &Arc<Host>, block: u32, start: u32, argument: u32) {
    let mut guest = match Guest::instantiate(host) {
        Ok(guest) => guest,
        Err(error) => host.lose(&Lost::judge(host, &error, u32::MAX)),
    };
    match guest.run_thread(block, start, argument) {
        Ok(()) => {}
        Err(error) if error.is::<Unwound>() => {}
        Err(error) => host.lose(&guest.judge(&error)),
    }
}

impl Guest {
    fn run_thread(&mut self, block: u32, start: u32, argument: u32) -> Result<()> {
        let host = self.host().clone();
        let high: u32 = host.memory.read(block + STACK_HIGH)?;
        let size: u32 = host.memory.read(block + STACK_SIZE)?;
        self.set_stack(high - size, high)?;
        self.calls().thread_init.call(&mut *self, (block, 0, 0, 1, 0, 0))?;
        self.calls().tls_init.call(&mut *self, ())?;
        host.memory.write(block + MAILBOX, 1u32)?;
        // The lowest whole page of the stack becomes its guard; the block belongs to the heap again afterwards.
        let guard = (high - size).next_multiple_of(PAGE as u32);
        let guarded = guard + 2 * (PAGE as u32) <= high;
        if guarded {
            host.memory.protect(guard, PAGE as u32, Protection::None)?;
            self.set_stack_low(guard + PAGE as u32);
        }
        let result = (|| {
            let result = self.slot::<u32, u32>(start)?.call(&mut *self, argument)?;
            self.symbol::<u32, ()>("_emscripten_thread_exit")?.call(&mut *self, result)
        })();
        if guarded && !result.as_ref().is_err_and(|error| !error.is::<Unwound>()) {
            host.memory.protect(guard, PAGE as u32, Protection::ReadWrite)?;
        }
        result
    }
}

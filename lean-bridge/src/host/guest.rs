//! One thread of a guest: its store, its instances, and calls into it.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use wasmtime::{
    AsContext, AsContextMut, Extern, Global, GlobalType, Instance, Mutability, Ref, RefType, Result, Store,
    StoreContext, StoreContextMut, Table, TableType, ThrownException, TypedFunc, Val, ValType, WasmParams, WasmResults,
    format_err,
};

use super::dynamic::{self, EXTRA_SLOTS, IMPORTED_SLOTS};
use super::lost::Lost;
use super::memory::{PAGE, Protection};
use super::object::{self, IoResult};
use super::state::{Calls, Exited, Host, Thread, Unwound};
use super::system::{self, PROGRAM};
use crate::image::rewrite::GLOBAL_PREFIX;

/// Size of the main thread's stack in the guest's memory, its guard included.
pub const STACK_BYTES: u32 = 128 << 20;

/// The guard below the main stack. Frames larger than this could jump over it; the C++ side has none.
const GUARD_BYTES: u32 = 1 << 20;

/// What the C library's allocator gets for itself before there is a second thread.
///
/// Two allocators share the guest's one program break: the C library's (libraries as they are loaded, C++ objects)
/// and Lean's own. The former takes it that nobody moves the break between two of its calls, which a thread that
/// allocates Lean objects does: then a piece of memory belongs to both. That corrupted the heap in some runs, seen
/// as a trap in `free` when finalisers ran, or in `malloc` of a restored snapshot. With its part set aside at the
/// start it does not touch the break again until that is used up.
const C_HEAP_BYTES: u32 = 1 << 30;

/// A boxed world token.
const WORLD: u32 = 1;

/// A thread of the guest.
pub(crate) struct Guest {
    store: Store<Thread>,
    instance: Instance,
    table: Table,
    calls: Arc<Calls>,
    stack_low: u32,
}

impl AsContext for Guest {
    type Data = Thread;
    fn as_context(&self) -> StoreContext<'_, Thread> {
        self.store.as_context()
    }
}

impl AsContextMut for Guest {
    fn as_context_mut(&mut self) -> StoreContextMut<'_, Thread> {
        self.store.as_context_mut()
    }
}

/// The state of a guest between requests, apart from its memory's bytes.
#[derive(Clone, serde::Serialize, serde::Deserialize)]
pub(crate) struct Frozen {
    /// Values of the module's mutable globals.
    pub globals: Vec<(String, i32)>,
    /// The closure that answers requests.
    pub closure: u32,
    /// The main stack's lowest usable address.
    pub stack_low: u32,
}

impl Guest {
    /// Instantiates Lean for the calling thread. What initialises memory runs once, for the first thread.
    pub(crate) fn instantiate(host: &Arc<Host>) -> Result<Self> {
        let mut store = Store::new(&host.engine, Thread::new(host.clone()));
        let mut linker = host.linker.clone();
        linker.allow_shadowing(true);
        let length = host.table_length + EXTRA_SLOTS;
        let table = Table::new(&mut store, TableType::new(RefType::FUNCREF, length, None), Ref::Func(None))?;
        linker.define(&store, "env", "__indirect_function_table", table)?;
        linker.define(&store, "env", "memory", host.memory.shared().clone())?;

        let shim = linker.instantiate(&mut store, &host.shim)?;
        let exports: Vec<_> = shim.exports(&mut store).map(|e| (e.name().to_owned(), e.into_extern())).collect();
        for (name, item) in exports {
            linker.define(&store, "env", &name, item)?;
        }
        dynamic::install(&mut store, &table, host.table_length)?;

        // Address-taken imports: the real functions get slots, graphics and sound (never used) share a zero.
        let word = GlobalType::new(ValType::I32, Mutability::Var);
        let zero = Global::new(&mut store, word.clone(), Val::I32(0))?;
        let mut next = host.table_length;
        for import in host.lean.imports().filter(|import| import.module().starts_with("GOT.")) {
            let global = match linker.get(&mut store, "env", import.name()) {
                Ok(Extern::Func(function)) if next < host.table_length + IMPORTED_SLOTS => {
                    table.set(&mut store, u64::from(next), Ref::Func(Some(function)))?;
                    next += 1;
                    Global::new(&mut store, word.clone(), Val::I32(next as i32 - 1))?
                }
                _ => match host.symbols.get(import.name()) {
                    Some(value) => Global::new(&mut store, word.clone(), Val::I32(value as i32))?,
                    None => zero,
                },
            };
            linker.define(&store, import.module(), import.name(), global)?;
        }
        let instance = linker.instantiate(&mut store, &host.lean)?;
        let calls = Arc::new(Calls::find(&mut store, &table, host)?);
        store.data_mut().calls = Some(calls.clone());
        Ok(Self { store, instance, table, calls, stack_low: 0 })
    }

    pub(crate) fn host(&self) -> &Arc<Host> {
        &self.store.data().host
    }

    pub(super) fn calls(&self) -> Arc<Calls> {
        self.calls.clone()
    }

    /// The function in a table slot.
    pub(super) fn slot<P: WasmParams, R: WasmResults>(&mut self, slot: u32) -> Result<TypedFunc<P, R>> {
        in_slot(&mut self.store, &self.table, slot)
    }

    /// A function by its exported name.
    pub(super) fn symbol<P: WasmParams, R: WasmResults>(&mut self, name: &str) -> Result<TypedFunc<P, R>> {
        let host = self.host().clone();
        named(&mut self.store, &self.table, &host, name)
    }

    /// Judges the error that a call into this thread ended with.
    pub(crate) fn judge(&mut self, error: &wasmtime::Error) -> Lost {
        if error.is::<ThrownException>() {
            let exception = self.store.data().exceptions.uncaught(&self.host().memory);
            return Lost::uncaught(self.host(), exception.as_ref());
        }
        let left = if self.stack_low == 0 {
            u32::MAX
        } else {
            // Traps leave the stack pointer where it was.
            let pointer =
                self.symbol::<(), u32>("emscripten_stack_get_current").and_then(|get| get.call(&mut *self, ()));
            pointer.map_or(u32::MAX, |pointer| pointer.saturating_sub(self.stack_low))
        };
        Lost::judge(self.host(), error, left)
    }

    /// Tells the guest's C library about a stack and starts at its upper end.
    pub(super) fn set_stack(&mut self, low: u32, high: u32) -> Result<()> {
        self.symbol::<(u32, u32), ()>("emscripten_stack_set_limits")?.call(&mut *self, (high, low))?;
        self.symbol::<u32, ()>("_emscripten_stack_restore")?.call(&mut *self, high)
    }

    pub(super) fn set_stack_low(&mut self, low: u32) {
        self.stack_low = low;
    }

    /// Runs Lean's `main` with the arguments given; its exit status.
    pub(crate) fn main(&mut self, arguments: &[String]) -> Result<i32> {
        self.symbol::<(), ()>("__wasm_call_ctors")?.call(&mut *self, ())?;
        self.reserve_c_heap()?;
        self.move_stack()?;
        let argv = self.push_arguments(arguments)?;
        let main = self.symbol::<(i32, u32), i32>("__main_argc_argv")?;
        match main.call(&mut *self, (arguments.len() as i32 + 1, argv)) {
            Err(error) => match error.downcast_ref::<Exited>() {
                Some(exited) => Ok(exited.0),
                None => Err(error),
            },
            status => status,
        }
    }

    /// Sees to it that the C library's allocator holds [`C_HEAP_BYTES`]: it keeps what is freed.
    fn reserve_c_heap(&mut self) -> Result<()> {
        let calls = self.calls();
        let block = calls.malloc.call(&mut *self, C_HEAP_BYTES)?;
        if block == 0 {
            return Err(format_err!("no memory for the C library"));
        }
        calls.free.call(&mut *self, block)
    }

    /// The image's own main stack has 64 KB, just above static data, and overflows silently.
    fn move_stack(&mut self) -> Result<()> {
        let block = self.calls.clone().memalign.call(&mut *self, (PAGE as u32, STACK_BYTES))?;
        if block == 0 {
            return Err(format_err!("no memory for Lean's stack"));
        }
        self.set_stack(block + GUARD_BYTES, block + STACK_BYTES)?;
        self.guard_stack(block + GUARD_BYTES)
    }

    fn guard_stack(&mut self, low: u32) -> Result<()> {
        self.stack_low = low;
        Ok(self.host().memory.protect(low - GUARD_BYTES, GUARD_BYTES, Protection::None)?)
    }

    fn push_arguments(&mut self, arguments: &[String]) -> Result<u32> {
        let allocate = self.symbol::<u32, u32>("_emscripten_stack_alloc")?;
        let all: Vec<&str> = std::iter::once(PROGRAM).chain(arguments.iter().map(String::as_str)).collect();
        let argv = allocate.call(&mut *self, 4 * (all.len() as u32 + 1))?;
        for (index, argument) in all.iter().enumerate() {
            let copy = allocate.call(&mut *self, argument.len() as u32 + 1)?;
            system::put_c_string(&self.host().memory, copy, argument)?;
            self.host().memory.write(argv + 4 * index as u32, copy)?;
        }
        self.host().memory.write(argv + 4 * all.len() as u32, 0u32)?;
        Ok(argv)
    }

    /// Whether this is how `main` ends when it has handed over its closure and waits for requests.
    pub(crate) fn is_waiting(&self, error: &wasmtime::Error) -> bool {
        error.is::<Unwound>() && self.host().captured().is_some()
    }

    /// Stops the guest's threads and tells what must be kept, with the memory, to go on later.
    ///
    /// To be called when the main thread was stopped while it was waiting for its first request. Its compiled frames
    /// are gone, but its stack in the guest's memory stays as it is, and requests run below it: Lean's interpreter
    /// object, which its thread-local pointer still names, lives there.
    pub(crate) fn freeze(&mut self) -> Result<Frozen> {
        let closure = self.host().captured().ok_or_else(|| format_err!("Lean did not hand over its closure"))?;
        let low = self.stack_low;
        self.symbol::<(), ()>("lean_finalize_task_manager")?.call(&mut *self, ())?;
        super::threads::join_all(&mut *self)?;
        self.host().memory.protect(low - GUARD_BYTES, GUARD_BYTES, Protection::ReadWrite)?;
        let mut globals = Vec::new();
        for name in self.global_names() {
            let value = self.global(&name)?.get(&mut self.store).i32();
            globals.push((name, value.ok_or_else(|| format_err!("a global is not a word"))?));
        }
        Ok(Frozen { globals, closure, stack_low: low })
    }

    /// Goes on from a frozen state on a memory that holds its bytes.
    pub(crate) fn thaw(&mut self, frozen: &Frozen) -> Result<()> {
        for (name, value) in &frozen.globals {
            let global = self.global(name)?;
            global.set(&mut self.store, Val::I32(*value))?;
        }
        self.host().captured.store(frozen.closure, Ordering::Release);
        self.guard_stack(frozen.stack_low)?;
        self.symbol::<u32, ()>("lean_init_task_manager_using")?.call(&mut *self, 1)
    }

    fn global_names(&self) -> Vec<String> {
        let names = self.host().lean.exports().map(|export| export.name().to_owned());
        names.filter(|name| name.starts_with(GLOBAL_PREFIX)).collect()
    }

    fn global(&mut self, name: &str) -> Result<Global> {
        self.instance.get_global(&mut self.store, name).ok_or_else(|| format_err!("the module has no global {name}"))
    }

    /// Calls the closure that Lean handed over with one request; its reply.
    pub(crate) fn request(&mut self, request: &str) -> Result<IoResult> {
        let host = self.host().clone();
        let closure = host.captured().ok_or_else(|| format_err!("Lean did not hand over its closure"))?;
        let text = self.new_string(request)?;
        object::retain(&host.memory, closure)?;
        let apply = self.symbol::<(u32, u32, u32), u32>("lean_apply_2")?;
        let result = apply.call(&mut *self, (closure, text, WORLD))?;
        let reply = object::io_string(&host.memory, result)?;
        object::release(&mut *self, result)?;
        Ok(reply)
    }

    fn new_string(&mut self, text: &str) -> Result<u32> {
        let length = text.len() as u32;
        let calls = self.calls.clone();
        let buffer = calls.malloc.call(&mut *self, length.max(1))?;
        if buffer == 0 {
            return Err(format_err!("no memory for a request of {length} bytes"));
        }
        self.host().memory.write_bytes(buffer, text.as_bytes())?;
        let make = self.symbol::<(u32, u32), u32>("lean_mk_string_from_bytes")?;
        let string = make.call(&mut *self, (buffer, length))?;
        calls.free.call(&mut *self, buffer)?;
        Ok(string)
    }
}

impl Calls {
    fn find(store: &mut Store<Thread>, table: &Table, host: &Host) -> Result<Self> {
        Ok(Self {
            can_catch: named(store, table, host, "__cxa_can_catch")?,
            exception_pointer: named(store, table, host, "__cxa_get_exception_ptr")?,
            increment_exception: named(store, table, host, "__cxa_increment_exception_refcount")?,
            decrement_exception: named(store, table, host, "__cxa_decrement_exception_refcount")?,
            set_threw: named(store, table, host, "setThrew")?,
            set_second_result: named(store, table, host, "_emscripten_tempret_set")?,
            malloc: named(store, table, host, "malloc")?,
            free: named(store, table, host, "free")?,
            memalign: named(store, table, host, "emscripten_builtin_memalign")?,
            thread_init: named(store, table, host, "_emscripten_thread_init")?,
            tls_init: named(store, table, host, "_emscripten_tls_init")?,
            thread_free: named(store, table, host, "_emscripten_thread_free_data")?,
            dl_set_error: named(store, table, host, "__dl_seterr")?,
            delete_object: named(store, table, host, "lean_dec_ref_cold")?,
        })
    }
}

fn in_slot<P: WasmParams, R: WasmResults>(
    store: &mut Store<Thread>,
    table: &Table,
    slot: u32,
) -> Result<TypedFunc<P, R>> {
    let entry = table.get(&mut *store, u64::from(slot));
    let function = entry.as_ref().and_then(Ref::as_func).flatten();
    function.ok_or_else(|| format_err!("table slot {slot} is empty"))?.typed(&*store)
}

fn named<P: WasmParams, R: WasmResults>(
    store: &mut Store<Thread>,
    table: &Table,
    host: &Host,
    name: &str,
) -> Result<TypedFunc<P, R>> {
    let slot = host.symbols.get(name).ok_or_else(|| format_err!("the image has no function {name}"))?;
    in_slot(store, table, slot).map_err(|error| error.context(format!("function {name}")))
}

//! Generates the module that keeps C++ exceptions inside WebAssembly.
//!
//! Emscripten compiles a `try` to a call of an imported `invoke_<signature>(function, arguments…)`, and a `throw` to
//! an imported function that never returns; JavaScript implements both. Here a small module does, with `try_table`
//! and `throw`: the bookkeeping stays in the host (`host::exceptions`), the unwinding in compiled code. Errors
//! of the host itself (exit, traps) are not exceptions of this tag and pass through uncaught.

use wasm_encoder::{
    BlockType, Catch, CodeSection, ExportKind, ExportSection, Function, FunctionSection, HeapType, ImportSection,
    Instruction as I, Module, RefType, TagKind, TagSection, TagType, TypeSection, ValType,
};

use super::rewrite::function_table;

/// Functions that throw after the host has noted what, with their number of parameters.
const THROWERS: [(&str, u32); 5] = [
    ("__cxa_throw", 3),
    ("__cxa_rethrow", 0),
    ("__resumeException", 1),
    ("_emscripten_throw_longjmp", 0),
    ("__cxa_rethrow_primary_exception", 1),
];

/// The host module whose functions the shim calls.
pub(crate) const HOST_MODULE: &str = "mathlete";

/// The host function that reports a call through a slot of an unexpected type.
pub(crate) const MISMATCH: &str = "invoke_mismatch";

/// Table slots of the functions the shim calls in Lean's module.
#[derive(Clone, Copy)]
pub(super) struct ShimSlots {
    pub stack_get: u32,
    pub stack_set: u32,
    pub set_threw: u32,
    pub table_length: u32,
}

/// Function types, numbered as they are asked for.
#[derive(Default)]
struct Types {
    section: TypeSection,
    known: Vec<(Vec<ValType>, Vec<ValType>)>,
}

impl Types {
    fn function(&mut self, parameters: &[ValType], results: &[ValType]) -> u32 {
        let found = self.known.iter().position(|(p, r)| p == parameters && r == results);
        found.unwrap_or_else(|| {
            self.section.ty().function(parameters.iter().copied(), results.iter().copied());
            self.known.push((parameters.to_vec(), results.to_vec()));
            self.known.len() - 1
        }) as u32
    }
}

/// The shim for the `invoke_*` imports named.
pub(super) fn module(invokes: &[&str], slots: ShimSlots) -> Result<Vec<u8>, String> {
    let mut types = Types::default();
    let mut imports = ImportSection::new();
    let mut functions = FunctionSection::new();
    let mut exports = ExportSection::new();
    let mut code = CodeSection::new();

    imports.import("env", "__indirect_function_table", function_table(slots.table_length));
    let mut thrower_types = Vec::new();
    for (name, arity) in THROWERS {
        let ty = types.function(&vec![ValType::I32; arity as usize], &[]);
        thrower_types.push(ty);
        imports.import(HOST_MODULE, name, wasm_encoder::EntityType::Function(ty));
    }
    let one_word = types.function(&[ValType::I32], &[]);
    imports.import(HOST_MODULE, MISMATCH, wasm_encoder::EntityType::Function(one_word));
    let mismatch = THROWERS.len() as u32;
    let imported = mismatch + 1;

    let mut tags = TagSection::new();
    tags.tag(TagType { kind: TagKind::Exception, func_type_idx: types.function(&[], &[]) });

    for (index, (name, arity)) in THROWERS.into_iter().enumerate() {
        let mut body = Function::new([]);
        for parameter in 0..arity {
            body.instruction(&I::LocalGet(parameter));
        }
        body.instruction(&I::Call(index as u32)).instruction(&I::Throw(0)).instruction(&I::End);
        functions.function(thrower_types[index]);
        code.function(&body);
        exports.export(name, ExportKind::Func, imported + index as u32);
    }
    for (index, name) in invokes.iter().enumerate() {
        let signature = Signature::parse(name).ok_or_else(|| format!("unknown signature {name}"))?;
        let mut parameters = vec![ValType::I32];
        parameters.extend_from_slice(&signature.parameters);
        functions.function(types.function(&parameters, &signature.results));
        code.function(&invoke(&signature, &mut types, slots, mismatch));
        exports.export(name, ExportKind::Func, imported + (THROWERS.len() + index) as u32);
    }

    let mut module = Module::new();
    module
        .section(&types.section)
        .section(&imports)
        .section(&functions)
        .section(&tags)
        .section(&exports)
        .section(&code);
    Ok(module.finish())
}

struct Signature {
    parameters: Vec<ValType>,
    results: Vec<ValType>,
}

impl Signature {
    /// `invoke_vij`: result, then parameters.
    fn parse(name: &str) -> Option<Self> {
        let mut letters = name.strip_prefix("invoke_")?.chars();
        let results = match letters.next()? {
            'v' => vec![],
            letter => vec![value_type(letter)?],
        };
        Some(Self { parameters: letters.map(value_type).collect::<Option<_>>()?, results })
    }

    fn block(&self) -> BlockType {
        self.results.first().map_or(BlockType::Empty, |result| BlockType::Result(*result))
    }

    /// The result after an exception, which the caller ignores (it tests `__THREW__`).
    fn zero(&self, body: &mut Function) {
        match self.results.first() {
            Some(ValType::I64) => body.instruction(&I::I64Const(0)),
            Some(ValType::F32) => body.instruction(&I::F32Const(0.0.into())),
            Some(ValType::F64) => body.instruction(&I::F64Const(0.0.into())),
            Some(_) => body.instruction(&I::I32Const(0)),
            None => return,
        };
    }
}

fn value_type(letter: char) -> Option<ValType> {
    Some(match letter {
        'i' => ValType::I32,
        'j' => ValType::I64,
        'f' => ValType::F32,
        'd' => ValType::F64,
        _ => return None,
    })
}

/// `invoke(f, arguments…)`: call `f`; when it throws, restore the stack pointer and note that it threw.
fn invoke(signature: &Signature, types: &mut Types, slots: ShimSlots, mismatch: u32) -> Function {
    let Signature { parameters, results } = signature;
    let get_word = types.function(&[], &[ValType::I32]);
    let set_word = types.function(&[ValType::I32], &[]);
    let set_words = types.function(&[ValType::I32; 2], &[]);
    let callee = types.function(parameters, results);
    let reference = |nullable| RefType { nullable, heap_type: HeapType::Concrete(callee) };
    let stack_pointer = parameters.len() as u32 + 1;
    let target = stack_pointer + 1;
    let arguments = 1..=parameters.len() as u32;

    let mut body = Function::new([(1, ValType::I32), (1, ValType::Ref(reference(true)))]);
    call_slot(&mut body, slots.stack_get, get_word);
    body.instruction(&I::LocalSet(stack_pointer));
    body.instruction(&I::Block(BlockType::Empty));
    body.instruction(&I::TryTable(signature.block(), vec![Catch::One { tag: 0, label: 0 }].into()));
    body.instruction(&I::Block(BlockType::Result(ValType::FUNCREF)));
    body.instruction(&I::LocalGet(0)).instruction(&I::TableGet(0));
    body.instruction(&I::BrOnCastFail {
        relative_depth: 0,
        from_ref_type: RefType::FUNCREF,
        to_ref_type: reference(false),
    });
    body.instruction(&I::LocalSet(target));
    for argument in arguments {
        body.instruction(&I::LocalGet(argument));
    }
    body.instruction(&I::LocalGet(target)).instruction(&I::CallRef(callee));
    body.instruction(&I::Br(1)).instruction(&I::End).instruction(&I::Drop);
    other_arities(&mut body, signature, types);
    body.instruction(&I::LocalGet(0)).instruction(&I::Call(mismatch)).instruction(&I::Unreachable);
    body.instruction(&I::End).instruction(&I::Return).instruction(&I::End);
    body.instruction(&I::LocalGet(stack_pointer));
    call_slot(&mut body, slots.stack_set, set_word);
    body.instruction(&I::I32Const(1)).instruction(&I::I32Const(0));
    call_slot(&mut body, slots.set_threw, set_words);
    signature.zero(&mut body);
    body.instruction(&I::End);
    body
}

fn call_slot(body: &mut Function, slot: u32, type_index: u32) {
    body.instruction(&I::I32Const(slot as i32));
    body.instruction(&I::CallIndirect { type_index, table_index: 0 });
}

/// Calls `f` with one or two arguments fewer, or one more, or without its result.
///
/// The C++ side of the image still passes the world token that Lean's compiler erased. JavaScript drops extra
/// arguments and supplies missing ones; WebAssembly must name the type it calls.
fn other_arities(body: &mut Function, signature: &Signature, types: &mut Types) {
    let Signature { parameters, results } = signature;
    let count = parameters.len();
    for arity in [count.checked_sub(1), count.checked_sub(2), Some(count + 1)].into_iter().flatten() {
        let mut accepted = parameters.clone();
        accepted.resize(arity, ValType::I32);
        let without_result: &[ValType] = &[];
        for returned in [results.as_slice(), without_result] {
            let loses_result = returned.len() < results.len();
            let type_index = types.function(&accepted, returned);
            body.instruction(&I::Block(BlockType::Empty));
            body.instruction(&I::LocalGet(0)).instruction(&I::TableGet(0));
            body.instruction(&I::RefTestNonNull(HeapType::Concrete(type_index)));
            body.instruction(&I::I32Eqz).instruction(&I::BrIf(0));
            for index in 0..arity {
                if index < count {
                    body.instruction(&I::LocalGet(index as u32 + 1));
                } else {
                    body.instruction(&I::I32Const(0));
                }
            }
            body.instruction(&I::LocalGet(0));
            body.instruction(&I::CallIndirect { type_index, table_index: 0 });
            if loses_result {
                signature.zero(body);
            }
            body.instruction(&I::Br(1)).instruction(&I::End);
            if results.is_empty() {
                break;
            }
        }
    }
}

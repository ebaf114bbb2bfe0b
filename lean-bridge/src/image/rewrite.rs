//! Makes the image's `lean.wasm` hostable.
//!
//! As shipped it cannot be loaded: its 201,110 exports exceed what engines accept, and it expects JavaScript to
//! grow its function table on every `dlsym`. The rewrite changes only the edges of the module and renumbers nothing:
//!
//! * the exports are dropped and become a symbol file ([`Symbols`]);
//! * the function table becomes an import, so that the exception shim can share it, with one more element segment
//!   that gives every exported function a slot: `dlsym` is then a search in the symbol file;
//! * the mutable globals are exported, so that a snapshot can save and restore them.

use std::collections::HashMap;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, ImportSection, Module, RawSection,
    RefType, TableType,
};
use wasmparser::{ElementItems, ElementKind, ExternalKind, Operator, Parser, Payload, TypeRef};

use super::invoke_shim::{self, ShimSlots};
use super::symbols::Symbols;

/// Part of the cache key of everything made from a rewritten image; raise it with every change here or in the shim.
pub(crate) const REWRITE_VERSION: u32 = 1;

/// The prefix under which the module exports its mutable globals.
pub(crate) const GLOBAL_PREFIX: &str = "mutable_global_";

/// The modules to compile and the files that go with them.
pub(crate) struct Rewritten {
    /// Lean itself.
    pub lean: Vec<u8>,
    /// The module that supplies `invoke_*` and the throwing functions.
    pub shim: Vec<u8>,
    /// Encoded [`Symbols`].
    pub symbols: Vec<u8>,
}

/// Why a module could not be rewritten: it is not the image this was made for, or it is damaged.
#[derive(Debug, thiserror::Error)]
#[error("lean.wasm is not the expected image: {0}")]
pub struct RewriteError(String);

impl From<wasmparser::BinaryReaderError> for RewriteError {
    fn from(error: wasmparser::BinaryReaderError) -> Self {
        Self(error.to_string())
    }
}

impl From<wasm_encoder::reencode::Error> for RewriteError {
    fn from(error: wasm_encoder::reencode::Error) -> Self {
        Self(error.to_string())
    }
}

fn unexpected<T>(what: impl Into<String>) -> Result<T, RewriteError> {
    Err(RewriteError(what.into()))
}

/// What one pass over the module finds; indices are those of the module.
#[derive(Default)]
struct Survey<'a> {
    invokes: Vec<&'a str>,
    /// Constant value of each global (an address, where it is exported), if it has one.
    globals: Vec<Option<i32>>,
    mutable_globals: Vec<u32>,
    imported_globals: usize,
    table_minimum: u32,
    /// First slot of each function in the table.
    slots: HashMap<u32, u32>,
    exports: Vec<wasmparser::Export<'a>>,
}

/// Rewrites the image's module.
pub(crate) fn rewrite(image: &[u8]) -> Result<Rewritten, RewriteError> {
    let mut survey = survey(image)?;
    let first_free = survey.table_minimum;
    let mut next = first_free;
    let mut added = Vec::new();
    let mut symbols = Vec::with_capacity(survey.exports.len());
    for export in &survey.exports {
        match export.kind {
            ExternalKind::Func => {
                let slot = *survey.slots.entry(export.index).or_insert_with(|| {
                    added.push(export.index);
                    next += 1;
                    next - 1
                });
                symbols.push((export.name, slot));
            }
            ExternalKind::Global => {
                if let Some(address) = survey.globals.get(export.index as usize).copied().flatten() {
                    symbols.push((export.name, address as u32));
                }
            }
            _ => {}
        }
    }
    let slot = |name: &str| match symbols.iter().find(|(symbol, _)| *symbol == name) {
        Some((_, slot)) => Ok(*slot),
        None => unexpected(format!("it does not export {name}")),
    };
    let shim_slots = ShimSlots {
        stack_get: slot("emscripten_stack_get_current")?,
        stack_set: slot("_emscripten_stack_restore")?,
        set_threw: slot("setThrew")?,
        table_length: next,
    };
    let shim = invoke_shim::module(&survey.invokes, shim_slots).map_err(RewriteError)?;
    let lean = assemble(image, &survey, first_free, &added)?;
    Ok(Rewritten { lean, shim, symbols: Symbols::encode(symbols) })
}

fn survey(image: &[u8]) -> Result<Survey<'_>, RewriteError> {
    let mut survey = Survey::default();
    for payload in Parser::new(0).parse_all(image) {
        match payload? {
            Payload::ImportSection(reader) => {
                for import in reader.into_imports() {
                    let import = import?;
                    match import.ty {
                        TypeRef::Func(_) => {
                            if import.name.starts_with("invoke_") {
                                survey.invokes.push(import.name);
                            }
                        }
                        TypeRef::Global(_) => {
                            survey.globals.push(None);
                            survey.imported_globals += 1;
                        }
                        TypeRef::Memory(_) => {}
                        other => return unexpected(format!("import {} is a {other:?}", import.name)),
                    }
                }
            }
            Payload::TableSection(reader) => {
                for table in reader {
                    if survey.table_minimum != 0 {
                        return unexpected("more than one table");
                    }
                    survey.table_minimum = table?.ty.initial as u32;
                }
            }
            Payload::GlobalSection(reader) => {
                for global in reader {
                    let global = global?;
                    if global.ty.mutable {
                        survey.mutable_globals.push(survey.globals.len() as u32);
                    }
                    survey.globals.push(constant(&global.init_expr)?);
                }
            }
            Payload::ElementSection(reader) => {
                for element in reader {
                    survey_element(element?, &mut survey)?;
                }
            }
            Payload::ExportSection(reader) => {
                for export in reader {
                    survey.exports.push(export?);
                }
            }
            Payload::CodeSectionStart { .. } => break,
            _ => {}
        }
    }
    if survey.table_minimum == 0 {
        return unexpected("it has no table");
    }
    Ok(survey)
}

fn survey_element<'a>(element: wasmparser::Element<'a>, survey: &mut Survey<'a>) -> Result<(), RewriteError> {
    let (ElementKind::Active { table_index: None, offset_expr }, ElementItems::Functions(functions)) =
        (element.kind, element.items)
    else {
        return unexpected("an element segment of another kind");
    };
    let Some(base) = constant(&offset_expr)? else {
        return unexpected("an element segment at a computed offset");
    };
    for (index, function) in functions.into_iter().enumerate() {
        survey.slots.entry(function?).or_insert(base as u32 + index as u32);
    }
    Ok(())
}

/// The value of a constant expression, if it is a plain 32-bit constant.
fn constant(expression: &wasmparser::ConstExpr<'_>) -> Result<Option<i32>, RewriteError> {
    Ok(match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Some(value),
        _ => None,
    })
}

fn assemble(image: &[u8], survey: &Survey<'_>, first_free: u32, added: &[u32]) -> Result<Vec<u8>, RewriteError> {
    let mut module = Module::new();
    let mut same = RoundtripReencoder;
    for payload in Parser::new(0).parse_all(image) {
        match payload? {
            Payload::ImportSection(reader) => {
                let mut imports = ImportSection::new();
                same.parse_import_section(&mut imports, reader)?;
                imports.import("env", "__indirect_function_table", function_table(first_free + added.len() as u32));
                module.section(&imports);
            }
            Payload::ExportSection(_) => {
                let mut exports = ExportSection::new();
                for global in &survey.mutable_globals {
                    exports.export(&format!("{GLOBAL_PREFIX}{global}"), ExportKind::Global, *global);
                }
                module.section(&exports);
            }
            Payload::ElementSection(reader) => {
                let mut elements = ElementSection::new();
                same.parse_element_section(&mut elements, reader)?;
                elements.active(None, &ConstExpr::i32_const(first_free as i32), Elements::Functions(added.into()));
                module.section(&elements);
            }
            Payload::TableSection(_) | Payload::CustomSection(_) => {}
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = image.get(range).ok_or_else(|| RewriteError("a section is cut short".into()))?;
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(module.finish())
}

/// The type under which both modules import the function table.
pub(super) fn function_table(length: u32) -> EntityType {
    EntityType::Table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: u64::from(length),
        maximum: None,
        shared: false,
    })
}

//! The image's symbol table: what a name exported by Lean's module stands for.
//!
//! The image exports 201,110 names, more than an engine accepts in a module, so the exports are dropped and kept
//! in this file: a sorted array that is searched where it is mapped, so that opening it costs nothing.
//!
//! Layout (little endian): magic, `n`, then `n` × (value, name offset), one end offset, names.

use std::cmp::Ordering;
use std::fs::File;
use std::io;
use std::path::Path;

use memmap2::Mmap;

const MAGIC: &[u8; 8] = b"MATHSYM1";
const HEADER: usize = 12;

/// Names with their values, readable where they are mapped.
pub(crate) struct Symbols {
    bytes: Mmap,
    count: usize,
}

impl Symbols {
    /// Serialises `symbols`; of a name given twice the first value stays.
    pub(crate) fn encode(mut symbols: Vec<(&str, u32)>) -> Vec<u8> {
        symbols.sort_by_key(|(name, _)| *name);
        symbols.dedup_by_key(|(name, _)| *name);
        let mut out = MAGIC.to_vec();
        out.extend_from_slice(&(symbols.len() as u32).to_le_bytes());
        let mut offset = 0u32;
        for (name, value) in &symbols {
            out.extend_from_slice(&value.to_le_bytes());
            out.extend_from_slice(&offset.to_le_bytes());
            offset += name.len() as u32;
        }
        // The last name's end: a pair whose value is unused keeps the array regular.
        out.extend_from_slice(&[0; 4]);
        out.extend_from_slice(&offset.to_le_bytes());
        for (name, _) in &symbols {
            out.extend_from_slice(name.as_bytes());
        }
        out
    }

    /// Maps a file written from [`Symbols::encode`].
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        // SAFETY: files in the cache are written to a temporary name, renamed once complete and never changed.
        let bytes = unsafe { Mmap::map(&file)? };
        let bad = || io::Error::new(io::ErrorKind::InvalidData, "not a symbol file");
        if bytes.len() < HEADER || &bytes[..8] != MAGIC {
            return Err(bad());
        }
        let count = word(&bytes, 8).ok_or_else(bad)? as usize;
        let symbols = Self { bytes, count };
        let end = symbols.offset(count).ok_or_else(bad)?;
        if symbols.names_start() + end != symbols.bytes.len() {
            return Err(bad());
        }
        Ok(symbols)
    }

    /// The table slot of a function, or the address of a datum; `None` for an unknown name.
    pub(crate) fn get(&self, name: &str) -> Option<u32> {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = low.midpoint(high);
            match self.name(middle)?.cmp(name.as_bytes()) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return word(&self.bytes, HEADER + 8 * middle),
            }
        }
        None
    }

    fn names_start(&self) -> usize {
        HEADER + 8 * (self.count + 1)
    }

    fn offset(&self, index: usize) -> Option<usize> {
        word(&self.bytes, HEADER + 8 * index + 4).map(|offset| offset as usize)
    }

    fn name(&self, index: usize) -> Option<&[u8]> {
        let names = self.names_start();
        self.bytes.get(names + self.offset(index)?..names + self.offset(index + 1)?)
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let word = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes(word.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_name_and_no_other() -> io::Result<()> {
        let dir = tempfile::tempdir()?;
        let path = dir.path().join("symbols.bin");
        let names: Vec<String> = (0..1000).map(|i| format!("l_Nat_{}", i * 7919 % 1000)).collect();
        let pairs = names.iter().enumerate().map(|(i, name)| (name.as_str(), i as u32)).collect();
        std::fs::write(&path, Symbols::encode(pairs))?;
        let symbols = Symbols::open(&path)?;
        for (i, name) in names.iter().enumerate() {
            assert_eq!(symbols.get(name), Some(i as u32));
        }
        for absent in ["", "l_Nat_", "l_Nat_1000", "zzz"] {
            assert_eq!(symbols.get(absent), None);
        }
        Ok(())
    }

    #[test]
    fn refuses_a_truncated_file() -> io::Result<()> {
        let dir = tempfile::tempdir()?;
        let path = dir.path().join("symbols.bin");
        let whole = Symbols::encode(vec![("a", 1), ("bc", 2)]);
        for length in 0..whole.len() {
            std::fs::write(&path, &whole[..length])?;
            assert!(Symbols::open(&path).is_err(), "{length} bytes were accepted");
        }
        Ok(())
    }
}

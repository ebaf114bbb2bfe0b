//! Shares of one evaluation, made on several machines, as one record.

use super::{
    check::differences,
    record::{Problem, Record, RecordError, Shard},
};

impl Record {
    /// Joins the records of shares of one evaluation.
    pub fn merge(records: Vec<Record>) -> Result<Record, RecordError> {
        let unlike = |what: String| Err(RecordError::Unlike(what));
        let mut records = records.into_iter();
        let Some(mut all) = records.next() else { return unlike("no records to merge".to_owned()) };
        let mut shards: Vec<Shard> = all.setup.dataset.shard.into_iter().collect();
        for other in records {
            let (mut left, mut right) = (all.setup.clone(), other.setup.clone());
            (left.dataset.shard, right.dataset.shard) = (None, None);
            left.dataset.path.clone_from(&right.dataset.path);
            if left != right {
                let (left, right) = (serde_json::to_value(&left), serde_json::to_value(&right));
                let what = match (left, right) {
                    (Ok(left), Ok(right)) => differences(&left, &right).join("; "),
                    _ => String::new(),
                };
                return unlike(format!("the records are of different evaluations: {what}"));
            }
            if all.machine != other.machine {
                let note = format!("part of it ran on {} ({})", other.machine.cpu, other.machine.system);
                all.notes.push(note);
            }
            shards.extend(other.setup.dataset.shard);
            for problem in other.problems {
                if all.problems.iter().any(|p| p.name == problem.name) {
                    return unlike(format!("`{}` is in more than one record", problem.name));
                }
                all.problems.push(problem);
            }
            all.notes.extend(other.notes.into_iter().filter(|note| !all.notes.contains(note)).collect::<Vec<_>>());
            all.started = all.started.min(other.started);
            all.finished = all.finished.max(other.finished);
        }
        let count = shards.first().map_or(0, |shard| shard.count);
        let complete = shards.len() == count && shards.iter().all(|s| s.count == count);
        if !shards.is_empty() && !complete {
            let have: Vec<String> = shards.iter().map(|s| format!("{}/{}", s.index, s.count)).collect();
            return unlike(format!("shares are missing: there are {}", have.join(", ")));
        }
        // Shares take every n-th problem: dealt back in turn, the order is the dataset's again.
        if !shards.is_empty() {
            let mut hands: Vec<(usize, Vec<Problem>)> = Vec::new();
            let mut rest = all.problems.into_iter();
            let total = rest.len();
            for shard in &shards {
                let size = (total + count - shard.index) / count;
                hands.push((shard.index, rest.by_ref().take(size).collect()));
            }
            hands.sort_by_key(|(index, _)| *index);
            let mut hands: Vec<_> = hands.into_iter().map(|(_, hand)| hand.into_iter()).collect();
            all.problems = (0..total).filter_map(|place| hands[place % count].next()).collect();
        }
        all.setup.dataset.shard = None;
        Ok(all.seal())
    }
}

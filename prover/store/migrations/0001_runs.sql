-- One schema for SQLite and Postgres: only types and words that both know. Times are RFC 3339 in UTC.

-- A run is known by what it depends on, so that the same command finds what it began.
CREATE TABLE runs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    setup TEXT NOT NULL,
    started TEXT NOT NULL,
    finished TEXT
);

-- One search for a proof of one statement. `detail` is JSON: what it cost and how it ended.
CREATE TABLE attempts (
    run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    statement TEXT NOT NULL,
    attempt BIGINT NOT NULL,
    status TEXT NOT NULL,
    seconds DOUBLE PRECISION NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (run, statement, attempt)
);

-- Proofs that the gate accepted, and no others.
CREATE TABLE proofs (
    run TEXT NOT NULL,
    statement TEXT NOT NULL,
    attempt BIGINT NOT NULL,
    proof TEXT NOT NULL,
    axioms TEXT NOT NULL,
    PRIMARY KEY (run, statement, attempt),
    FOREIGN KEY (run, statement, attempt) REFERENCES attempts (run, statement, attempt) ON DELETE CASCADE
);

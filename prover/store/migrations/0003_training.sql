-- The steps of a proof that the gate accepted: goals as a JSON list, the tactic, and how many tactics finish from there.
CREATE TABLE steps (
    run TEXT NOT NULL,
    statement TEXT NOT NULL,
    attempt BIGINT NOT NULL,
    number BIGINT NOT NULL,
    goals TEXT NOT NULL,
    tactic TEXT NOT NULL,
    size BIGINT NOT NULL,
    PRIMARY KEY (run, statement, attempt, number),
    FOREIGN KEY (run, statement, attempt) REFERENCES proofs (run, statement, attempt) ON DELETE CASCADE
);

-- What a run is to prove. `part` says what for: `curriculum` or `held-out`.
CREATE TABLE statements (
    run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    name TEXT NOT NULL,
    statement TEXT NOT NULL,
    header TEXT NOT NULL,
    family TEXT NOT NULL,
    difficulty BIGINT NOT NULL,
    PRIMARY KEY (run, part, name)
);

-- Models that a run trained. `digest` is SHA-256 of the weights, `loss` in nats a token of the answer.
CREATE TABLE models (
    run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    steps BIGINT NOT NULL,
    tokens BIGINT NOT NULL,
    seconds DOUBLE PRECISION NOT NULL,
    loss DOUBLE PRECISION NOT NULL,
    trained TEXT NOT NULL,
    PRIMARY KEY (run, name)
);

-- What a round of expert iteration did and cost, once it is done. `part` is `held-out`, `sample` or `control`.
CREATE TABLE iterations (
    run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    number BIGINT NOT NULL,
    model TEXT NOT NULL,
    statements BIGINT NOT NULL,
    solved BIGINT NOT NULL,
    seconds DOUBLE PRECISION NOT NULL,
    lean_seconds DOUBLE PRECISION NOT NULL,
    model_seconds DOUBLE PRECISION NOT NULL,
    tokens BIGINT NOT NULL,
    finished TEXT NOT NULL,
    PRIMARY KEY (run, part, number)
);

-- What happened to a run, in order.
CREATE TABLE events (
    run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    happened TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (run, number)
);

-- Who may ask a server. `digest` is SHA-256 of the key in hexadecimal: the key itself is nowhere.
CREATE TABLE keys (
    digest TEXT PRIMARY KEY,
    label TEXT NOT NULL UNIQUE,
    per_minute BIGINT NOT NULL,
    concurrent BIGINT NOT NULL,
    created TEXT NOT NULL
);

-- What people thought of answers: preferences to learn from.
CREATE TABLE feedback (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    prompt TEXT NOT NULL,
    answer TEXT NOT NULL,
    good BIGINT NOT NULL,
    created TEXT NOT NULL
);

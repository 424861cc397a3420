-- What PostgreSQL needs before the tables that it shares with SQLite: the files from 0001 on are
-- twins, with the same tables, columns, constraints, indexes and triggers. Moments and days are
-- text, yes and no are 1 and 0, so that one SQL text and one reading of rows serve both, and their
-- contents can be compared. Text sorts by its bytes, as on SQLite: an order that no upgrade of the
-- system's locales changes under an index.

do $$
begin
    -- With another encoding, letters are counted as bytes, and names cannot be sorted in Finnish.
    if current_setting('server_encoding') <> 'UTF8' then
        raise exception 'the database is encoded in %, and has to be in UTF8',
            current_setting('server_encoding');
    end if;
end
$$;

create extension if not exists pg_trgm;

create collation finnish (provider = icu, locale = 'fi-FI', deterministic = true);

-- What settles whether a commit took place whose answer was lost: a transaction leaves its key
-- here, and whoever does not know how it ended looks for the key on the primary of then.
create table commit_receipt (
    key text collate "C" primary key,
    is_void bigint not null default 0 check (is_void in (0, 1)),
    at timestamptz not null default clock_timestamp()
);

create index commit_receipt_age on commit_receipt (at);

-- What a trigger executes to refuse a change, in the sentence that it is given. Drivers take it for
-- what it is, a broken constraint.
create function refusal() returns trigger
language plpgsql as $$
begin
    raise exception using message = tg_argv[0], errcode = 'integrity_constraint_violation';
end
$$;

-- Who uses the registry, and what they may do. How a person proves who they are (identity) is
-- kept apart from who they are here (account), so that other ways to sign in can be added.

create table account (
    id integer primary key,
    email text not null unique check (email = lower(email) and email like '_%@_%'),
    name text not null,
    language text not null check (language in ('fi', 'sv', 'en')),
    is_demo integer not null default 0 check (is_demo in (0, 1)),
    created_at text not null check (created_at glob '????-??-??T??:??:??.??????Z')
) strict;

create table identity (
    provider text not null check (provider in ('password')),
    subject text not null,
    account_id integer not null references account (id),
    secret_hash text not null,
    changed_at text not null check (changed_at glob '????-??-??T??:??:??.??????Z'),
    primary key (provider, subject)
) strict;

create index identity_account on identity (account_id);

create table invitation (
    link_hash text primary key,
    account_id integer not null unique references account (id),
    created_at text not null,
    expires_at text not null check (expires_at > created_at)
) strict;

create table session (
    key_hash text primary key,
    account_id integer not null references account (id),
    created_at text not null,
    expires_at text not null check (expires_at > created_at)
) strict;

create index session_account on session (account_id);
create index session_expiry on session (expires_at);

create table api_token (
    id integer primary key,
    account_id integer not null references account (id),
    name text not null,
    secret_hash text not null unique,
    scopes text not null check (json_valid(scopes)),
    created_at text not null,
    expires_at text not null check (expires_at > created_at),
    last_used_on text,
    revoked_at text
) strict;

create index api_token_account on api_token (account_id);

-- Subjects are hashes, of an e-mail as it was typed or of a client's address.
create table failed_sign_in (
    id integer primary key,
    subject text not null,
    at text not null
) strict;

create index failed_sign_in_subject on failed_sign_in (subject, at);
create index failed_sign_in_age on failed_sign_in (at);

-- What a creating request answered, so that sending it again answers the same and does nothing.
create table idempotency_key (
    account_id integer not null references account (id),
    key text not null,
    fingerprint text not null,
    answer text not null check (json_valid(answer)),
    created_at text not null,
    primary key (account_id, key)
) strict;

create index idempotency_key_age on idempotency_key (created_at);

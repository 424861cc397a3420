-- What is done beside the requests, by whichever worker comes first, and the files that come of it.

-- One row for each thing to be done, until it is done. Asking for it again counts up `asked`, so
-- that whoever is doing it then learns that what it has read may be of before.
create table job (
    id integer primary key,
    kind text not null check (kind <> ''),
    subject text not null,
    asked integer not null default 1 check (asked > 0),
    run_after text not null check (run_after glob '????-??-??T??:??:??.??????Z'),
    attempts integer not null default 0 check (attempts >= 0),
    -- A random key of who is doing it, and until when nobody else may.
    claim text check (claim <> ''),
    claimed_until text check (claimed_until glob '????-??-??T??:??:??.??????Z'),
    -- The code of the last failure, without anything of what it was about.
    failure text not null default '',
    given_up_at text check (given_up_at glob '????-??-??T??:??:??.??????Z'),
    created_at text not null check (created_at glob '????-??-??T??:??:??.??????Z'),
    unique (kind, subject),
    check ((claim is null) = (claimed_until is null)),
    check (claim is null or given_up_at is null)
) strict;

create index job_order on job (run_after, id) where given_up_at is null;

-- What is done once a day by all workers together, and the last day it was queued for.
create table schedule (
    name text primary key,
    day text not null check (day glob '????-??-??')
) strict;

-- Files by the hash of their bytes; without content, they lie under it in the folder of files.
create table stored_file (
    sha256 text primary key check (length(sha256) = 64),
    media_type text not null check (media_type <> ''),
    size integer not null check (size >= 0),
    content blob,
    created_at text not null check (created_at glob '????-??-??T??:??:??.??????Z')
) strict;

create index stored_file_age on stored_file (created_at);

-- The document that was drawn last of each thing, with a fingerprint of all that it shows.
create table kept_document (
    kind text not null check (kind <> ''),
    subject text not null,
    language text not null check (language in ('fi', 'sv', 'en')),
    fingerprint text not null check (fingerprint <> ''),
    sha256 text not null references stored_file (sha256),
    at text not null check (at glob '????-??-??T??:??:??.??????Z'),
    primary key (kind, subject, language)
) strict;

create index kept_document_file on kept_document (sha256);

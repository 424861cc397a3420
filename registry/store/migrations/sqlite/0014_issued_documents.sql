-- Every document that was ever handed out, by the hash of its bytes: what somebody holds in their
-- hands, in twenty years too, can be held against this. The file itself may be gone by then.
create table issued_document (
    sha256 text primary key check (length(sha256) = 64 and not sha256 glob '*[^0-9a-f]*'),
    -- What stands on the document: 12 signs in Crockford's base 32, for what it tells and how it is drawn.
    code text not null check (length(code) = 12 and not code glob '*[^0-9A-HJKMNP-TV-Z]*'),
    kind text not null check (kind <> ''),
    subject text not null check (subject <> ''),
    language text not null check (language in ('fi', 'sv', 'en')),
    -- When the last change took place that the document tells of, and when it was first made.
    data_as_of text not null check (data_as_of glob '????-??-??T??:??:??.??????Z'),
    issued_at text not null check (issued_at glob '????-??-??T??:??:??.??????Z'),
    -- Of the data that lies in it, and of its bytes before they were sealed.
    data_sha256 text not null check (length(data_sha256) = 64),
    content_sha256 text not null check (length(content_sha256) = 64),
    edition text not null check (edition <> ''),
    is_sealed integer not null check (is_sealed in (0, 1)),
    size integer not null check (size > 0),
    check ((sha256 <> content_sha256) = is_sealed)
) strict;

create index issued_document_code on issued_document (code);
create index issued_document_content on issued_document (content_sha256);
create index issued_document_subject on issued_document (kind, subject, data_as_of, issued_at);

create trigger issued_document_is_never_changed before update on issued_document
begin
    select raise(abort, 'what was issued stays on record');
end;

create trigger issued_document_is_never_deleted before delete on issued_document
begin
    select raise(abort, 'what was issued stays on record');
end;

-- For the size limit of what is kept: the oldest go first.
create index kept_document_age on kept_document (at);

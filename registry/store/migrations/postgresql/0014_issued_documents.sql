-- Every document that was ever handed out, by the hash of its bytes: what somebody holds in their
-- hands, in twenty years too, can be held against this. The file itself may be gone by then.
create table issued_document (
    sha256 text collate "C" primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    -- What stands on the document: 12 signs in Crockford's base 32, for what it tells and how it is drawn.
    code text collate "C" not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
    kind text collate "C" not null check (kind <> ''),
    subject text collate "C" not null check (subject <> ''),
    language text collate "C" not null check (language in ('fi', 'sv', 'en')),
    -- When the last change took place that the document tells of, and when it was first made.
    data_as_of text collate "C" not null check (data_as_of ~ '^....-..-..T..:..:..[.]......Z$'),
    issued_at text collate "C" not null check (issued_at ~ '^....-..-..T..:..:..[.]......Z$'),
    -- Of the data that lies in it, and of its bytes before they were sealed.
    data_sha256 text collate "C" not null check (length(data_sha256) = 64),
    content_sha256 text collate "C" not null check (length(content_sha256) = 64),
    edition text collate "C" not null check (edition <> ''),
    is_sealed bigint not null check (is_sealed in (0, 1)),
    size bigint not null check (size > 0),
    check ((sha256 <> content_sha256) = (is_sealed = 1))
);

create index issued_document_code on issued_document (code);
create index issued_document_content on issued_document (content_sha256);
create index issued_document_subject on issued_document (kind, subject, data_as_of, issued_at);

create trigger issued_document_is_never_changed before update on issued_document
for each row execute function refusal('what was issued stays on record');

create trigger issued_document_is_never_deleted before delete on issued_document
for each row execute function refusal('what was issued stays on record');

create trigger issued_document_is_never_emptied before truncate on issued_document
for each statement execute function refusal('what was issued stays on record');

-- Beside the triggers, the rights, as of audit events. Nothing refers to these rows.
revoke update, delete, truncate on issued_document from current_user, public;

-- For the size limit of what is kept: the oldest go first.
create index kept_document_age on kept_document (at);

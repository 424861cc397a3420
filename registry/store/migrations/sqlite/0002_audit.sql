-- Every change, in the same transaction as the change itself. An object's revision is the number
-- of the event that last changed it, so no change can be saved without its event.

create table audit_event (
    number integer primary key autoincrement,
    at text not null check (at glob '????-??-??T??:??:??.??????Z'),
    actor_id integer references account (id),
    office text not null,
    verb text not null,
    subject_kind text not null check (
        subject_kind in ('organisation', 'deal', 'agreement', 'progress_report', 'account', 'api_token')
    ),
    subject text not null,
    version integer,
    before text not null check (json_valid(before)),
    after text not null check (json_valid(after)),
    is_public integer not null check (is_public in (0, 1))
) strict;

create index audit_event_subject on audit_event (subject_kind, subject, number);
create index audit_event_public on audit_event (number) where is_public = 1;

create trigger audit_event_is_never_changed before update on audit_event
begin
    select raise(abort, 'audit events are append-only');
end;

create trigger audit_event_is_never_deleted before delete on audit_event
begin
    select raise(abort, 'audit events are append-only');
end;

-- What backs a progress report: files, by the hash of their bytes, and links.
create table evidence (
    progress_report_version_id integer not null references progress_report_version (id),
    number integer not null check (number > 0),
    title text not null check (title <> ''),
    -- Published with the report, once it is accepted.
    is_public integer not null check (is_public in (0, 1)),
    added_at text not null check (added_at glob '????-??-??T??:??:??.??????Z'),
    added_by integer not null references account (id),
    link text check (link <> ''),
    sha256 text references stored_file (sha256),
    file_name text check (file_name <> ''),
    primary key (progress_report_version_id, number),
    check ((link is null) <> (sha256 is null)),
    check ((file_name is null) = (sha256 is null))
) strict, without rowid;

create index evidence_file on evidence (sha256);

create trigger evidence_stands_once_accepted_insert before insert on evidence
when (
    select status from progress_report_version where id = new.progress_report_version_id
) = 'approved'
begin
    select raise(abort, 'an accepted version never changes');
end;

create trigger evidence_stands_once_accepted_update before update on evidence
when exists (
    select 1
    from progress_report_version
    where id in (old.progress_report_version_id, new.progress_report_version_id) and status = 'approved'
)
begin
    select raise(abort, 'an accepted version never changes');
end;

create trigger evidence_stands_once_accepted_delete before delete on evidence
when (
    select status from progress_report_version where id = old.progress_report_version_id
) = 'approved'
begin
    select raise(abort, 'an accepted version never changes');
end;

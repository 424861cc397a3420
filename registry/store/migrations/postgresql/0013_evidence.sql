-- What backs a progress report: files, by the hash of their bytes, and links.
create table evidence (
    progress_report_version_id bigint not null references progress_report_version (id),
    number bigint not null check (number > 0),
    title text collate "C" not null check (title <> ''),
    -- Published with the report, once it is accepted.
    is_public bigint not null check (is_public in (0, 1)),
    added_at text collate "C" not null check (added_at ~ '^....-..-..T..:..:..[.]......Z$'),
    added_by bigint not null references account (id),
    link text collate "C" check (link <> ''),
    sha256 text collate "C" references stored_file (sha256),
    file_name text collate "C" check (file_name <> ''),
    primary key (progress_report_version_id, number),
    check ((link is null) <> (sha256 is null)),
    check ((file_name is null) = (sha256 is null))
);

create index evidence_file on evidence (sha256);

create trigger evidence_stands_once_accepted_insert before insert on evidence
for each row when (progress_report_version_stands(new.progress_report_version_id))
execute function refusal('an accepted version never changes');

create trigger evidence_stands_once_accepted_update before update on evidence
for each row when (
    progress_report_version_stands(old.progress_report_version_id)
    or progress_report_version_stands(new.progress_report_version_id)
)
execute function refusal('an accepted version never changes');

create trigger evidence_stands_once_accepted_delete before delete on evidence
for each row when (progress_report_version_stands(old.progress_report_version_id))
execute function refusal('an accepted version never changes');

create trigger evidence_is_never_emptied before truncate on evidence
for each statement execute function refusal('an accepted version never changes');

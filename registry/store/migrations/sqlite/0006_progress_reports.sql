create table progress_report (
    id integer primary key,
    agreement_id integer not null references agreement (id),
    period integer not null check (period between 2000 and 9999),
    status text not null check (status in ('draft', 'submitted', 'returned', 'accepted')),
    latest_version integer not null,
    accepted_version integer,
    created_at text not null check (created_at glob '????-??-??T??:??:??.??????Z'),
    modified_at text not null check (modified_at glob '????-??-??T??:??:??.??????Z'),
    revision integer not null references audit_event (number),
    unique (agreement_id, period),
    foreign key (id, latest_version) references progress_report_version (progress_report_id, version)
        deferrable initially deferred,
    foreign key (id, accepted_version) references progress_report_version (progress_report_id, version)
        deferrable initially deferred,
    check (status <> 'accepted' or accepted_version is not null)
) strict;

create index progress_report_status on progress_report (status, id);
create index progress_report_period on progress_report (period, id);
create index progress_report_modified on progress_report (modified_at, id);

create trigger progress_report_moves_with_its_audit before update on progress_report
when new.revision <= old.revision
begin
    select raise(abort, 'a change needs its audit event');
end;

create trigger progress_report_is_never_deleted before delete on progress_report
begin
    select raise(abort, 'a report keeps its trail');
end;

create table progress_report_version (
    id integer primary key,
    progress_report_id integer not null references progress_report (id),
    version integer not null check (version > 0),
    status text not null check (status in ('draft', 'submitted', 'returned', 'approved')),
    language text not null check (language in ('fi', 'sv', 'en')),
    summary text not null,
    submission integer not null check (submission >= 0),
    submitted_at text,
    accepted_at text,
    unique (progress_report_id, version),
    check (status = 'draft' or (submission > 0 and submitted_at is not null)),
    check ((status = 'approved') = (accepted_at is not null))
) strict;

create trigger progress_report_version_is_not_born_accepted before insert on progress_report_version
when new.status = 'approved'
begin
    select raise(abort, 'a report is accepted by a ministry');
end;

create trigger progress_report_version_is_accepted_by_a_ministry before update on progress_report_version
when new.status = 'approved' and not exists (
    select 1
    from review
    where review.progress_report_version_id = new.id
        and review.submission = new.submission
        and review.decision = 'accepted'
)
begin
    select raise(abort, 'a report is accepted by a ministry');
end;

create trigger progress_report_version_stands_once_accepted before update on progress_report_version
when old.status = 'approved'
begin
    select raise(abort, 'an accepted version never changes');
end;

create trigger progress_report_version_is_never_deleted before delete on progress_report_version
begin
    select raise(abort, 'a version is never deleted');
end;

create table reported_value (
    progress_report_version_id integer not null references progress_report_version (id),
    position integer not null,
    indicator_id integer not null,
    indicator_version integer not null,
    numerator_thousandths integer check (numerator_thousandths >= 0),
    denominator_thousandths integer check (denominator_thousandths >= 0),
    answer integer check (answer in (0, 1)),
    missing text check (
        missing in ('not_measured', 'not_available_yet', 'not_applicable', 'confidential')
    ),
    evidence text not null check (evidence in ('self_declared', 'documented', 'checked', 'verified')),
    note text not null,
    primary key (progress_report_version_id, indicator_id),
    unique (progress_report_version_id, position),
    foreign key (indicator_id, indicator_version) references indicator_version (indicator_id, version),
    check (
        missing is null
        or (numerator_thousandths is null and denominator_thousandths is null and answer is null)
    ),
    check (answer is null or (numerator_thousandths is null and denominator_thousandths is null))
) strict, without rowid;

create trigger reported_value_stands_once_accepted_insert before insert on reported_value
when (
    select status from progress_report_version where id = new.progress_report_version_id
) = 'approved'
begin
    select raise(abort, 'an accepted version never changes');
end;

create trigger reported_value_stands_once_accepted_update before update on reported_value
when (
    select status from progress_report_version where id = old.progress_report_version_id
) = 'approved'
begin
    select raise(abort, 'an accepted version never changes');
end;

create trigger reported_value_stands_once_accepted_delete before delete on reported_value
when (
    select status from progress_report_version where id = old.progress_report_version_id
) = 'approved'
begin
    select raise(abort, 'an accepted version never changes');
end;

create table measure_progress (
    progress_report_version_id integer not null references progress_report_version (id),
    position integer not null,
    commitment integer not null,
    status text not null check (status in ('not_started', 'under_way', 'done', 'dropped')),
    note text not null,
    primary key (progress_report_version_id, commitment),
    unique (progress_report_version_id, position)
) strict, without rowid;

create trigger measure_progress_stands_once_accepted_insert before insert on measure_progress
when (
    select status from progress_report_version where id = new.progress_report_version_id
) = 'approved'
begin
    select raise(abort, 'an accepted version never changes');
end;

create trigger measure_progress_stands_once_accepted_update before update on measure_progress
when (
    select status from progress_report_version where id = old.progress_report_version_id
) = 'approved'
begin
    select raise(abort, 'an accepted version never changes');
end;

create trigger measure_progress_stands_once_accepted_delete before delete on measure_progress
when (
    select status from progress_report_version where id = old.progress_report_version_id
) = 'approved'
begin
    select raise(abort, 'an accepted version never changes');
end;

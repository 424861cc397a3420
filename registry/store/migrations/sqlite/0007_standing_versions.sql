-- What 0005 and 0006 left open to callers with bugs: parts that are moved into an approved version
-- or changed in place, and an agreement or report that calls a version approved which is not.

create trigger commitment_is_not_moved_once_approved before update on commitment
when (select status from agreement_version where id = new.agreement_version_id) = 'approved'
begin
    select raise(abort, 'an approved version never changes');
end;

create trigger covered_organisation_stands_once_approved_update before update on covered_organisation
when exists (
    select 1
    from agreement_version
    where id in (old.agreement_version_id, new.agreement_version_id) and status = 'approved'
)
begin
    select raise(abort, 'an approved version never changes');
end;

create trigger reported_value_is_not_moved_once_accepted before update on reported_value
when (
    select status from progress_report_version where id = new.progress_report_version_id
) = 'approved'
begin
    select raise(abort, 'an accepted version never changes');
end;

create trigger measure_progress_is_not_moved_once_accepted before update on measure_progress
when (
    select status from progress_report_version where id = new.progress_report_version_id
) = 'approved'
begin
    select raise(abort, 'an accepted version never changes');
end;

create trigger agreement_stands_on_an_approved_version before update on agreement
when new.approved_version is not null and not exists (
    select 1
    from agreement_version
    where agreement_id = new.id and version = new.approved_version and status = 'approved'
)
begin
    select raise(abort, 'an agreement is in force by an approved version');
end;

create trigger progress_report_stands_on_an_accepted_version before update on progress_report
when new.accepted_version is not null and not exists (
    select 1
    from progress_report_version
    where progress_report_id = new.id and version = new.accepted_version and status = 'approved'
)
begin
    select raise(abort, 'a report is accepted by its version');
end;

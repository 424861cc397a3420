-- What 0005 and 0006 left open to callers with bugs: parts that are moved into an approved version
-- or changed in place, an agreement or report that calls a version approved which is not, and
-- what their checks let pass because a check holds when a null makes it neither true nor false.

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

create trigger agreement_version_is_submitted_on_a_decision_insert before insert on agreement_version
when new.status in ('submitted', 'approved') and (
    new.starts_on is null or new.ends_on is null or new.scope = '' or new.implementation_plan = ''
    or coalesce(new.decision_body, '') = '' or coalesce(new.decision_record, '') = ''
)
begin
    select raise(abort, 'an agreement is submitted whole, and on a decision');
end;

create trigger agreement_version_is_submitted_on_a_decision_update before update on agreement_version
when new.status in ('submitted', 'approved') and (
    new.starts_on is null or new.ends_on is null or new.scope = '' or new.implementation_plan = ''
    or coalesce(new.decision_body, '') = '' or coalesce(new.decision_record, '') = ''
)
begin
    select raise(abort, 'an agreement is submitted whole, and on a decision');
end;

create trigger agreement_ends_for_a_reason_insert before insert on agreement
when (new.ending_on is not null and coalesce(new.ending_reason, '') = '')
    or (new.status = 'terminated' and (new.ending_heard_on is null or coalesce(new.ending_hearing, '') = ''))
begin
    select raise(abort, 'an ending has its reason, and a termination its hearing');
end;

create trigger agreement_ends_for_a_reason_update before update on agreement
when (new.ending_on is not null and coalesce(new.ending_reason, '') = '')
    or (new.status = 'terminated' and (new.ending_heard_on is null or coalesce(new.ending_hearing, '') = ''))
begin
    select raise(abort, 'an ending has its reason, and a termination its hearing');
end;

-- What 0005 and 0006 left open to callers with bugs: parts that are moved into an approved version
-- or changed in place, an agreement or report that calls a version approved which is not, and
-- what their checks let pass because a check holds when a null makes it neither true nor false.

create trigger commitment_is_not_moved_once_approved before update on commitment
for each row when (agreement_version_stands(new.agreement_version_id))
execute function refusal('an approved version never changes');

create trigger covered_organisation_stands_once_approved_update before update on covered_organisation
for each row when (
    agreement_version_stands(old.agreement_version_id) or agreement_version_stands(new.agreement_version_id)
)
execute function refusal('an approved version never changes');

create trigger reported_value_is_not_moved_once_accepted before update on reported_value
for each row when (progress_report_version_stands(new.progress_report_version_id))
execute function refusal('an accepted version never changes');

create trigger measure_progress_is_not_moved_once_accepted before update on measure_progress
for each row when (progress_report_version_stands(new.progress_report_version_id))
execute function refusal('an accepted version never changes');

create function stands_on_an_approved_version(standing agreement) returns boolean
language plpgsql as $$
begin
    return exists (
        select 1
        from agreement_version
        where agreement_id = standing.id and version = standing.approved_version and status = 'approved'
    );
end
$$;

create trigger agreement_stands_on_an_approved_version before update on agreement
for each row when (new.approved_version is not null and not stands_on_an_approved_version(new))
execute function refusal('an agreement is in force by an approved version');

create function stands_on_an_accepted_version(standing progress_report) returns boolean
language plpgsql as $$
begin
    return exists (
        select 1
        from progress_report_version
        where progress_report_id = standing.id
            and version = standing.accepted_version
            and status = 'approved'
    );
end
$$;

create trigger progress_report_stands_on_an_accepted_version before update on progress_report
for each row when (new.accepted_version is not null and not stands_on_an_accepted_version(new))
execute function refusal('a report is accepted by its version');

create trigger agreement_version_is_submitted_on_a_decision_insert before insert on agreement_version
for each row when (new.status in ('submitted', 'approved') and (
    new.starts_on is null or new.ends_on is null or new.scope = '' or new.implementation_plan = ''
    or coalesce(new.decision_body, '') = '' or coalesce(new.decision_record, '') = ''
))
execute function refusal('an agreement is submitted whole, and on a decision');

create trigger agreement_version_is_submitted_on_a_decision_update before update on agreement_version
for each row when (new.status in ('submitted', 'approved') and (
    new.starts_on is null or new.ends_on is null or new.scope = '' or new.implementation_plan = ''
    or coalesce(new.decision_body, '') = '' or coalesce(new.decision_record, '') = ''
))
execute function refusal('an agreement is submitted whole, and on a decision');

create trigger agreement_ends_for_a_reason_insert before insert on agreement
for each row when ((new.ending_on is not null and coalesce(new.ending_reason, '') = '')
    or (new.status = 'terminated' and (new.ending_heard_on is null or coalesce(new.ending_hearing, '') = '')))
execute function refusal('an ending has its reason, and a termination its hearing');

create trigger agreement_ends_for_a_reason_update before update on agreement
for each row when ((new.ending_on is not null and coalesce(new.ending_reason, '') = '')
    or (new.status = 'terminated' and (new.ending_heard_on is null or coalesce(new.ending_hearing, '') = '')))
execute function refusal('an ending has its reason, and a termination its hearing');

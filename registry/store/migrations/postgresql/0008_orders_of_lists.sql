-- Every filter that a list has, in every order that it has: a page is read from the index as it
-- stands, and nothing is sorted. (By number, 0005 has them; reports in the order of drafting, 0006.)

create index agreement_deal_modified on agreement (deal_id, modified_at, id);
create index agreement_status_modified on agreement (status, modified_at, id);
create index progress_report_status_modified on progress_report (status, modified_at, id);
create index progress_report_period_modified on progress_report (period, modified_at, id);

-- The reports that were accepted last, whatever became of them since.
create index progress_report_version_accepted
on progress_report_version (accepted_at, progress_report_id) where accepted_at is not null;

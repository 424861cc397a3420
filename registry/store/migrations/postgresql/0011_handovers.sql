-- A draft that its editors have finished is handed over to the unit's approvers, until it is submitted.
alter table agreement_version add column handed_over_at text collate "C"
    check (handed_over_at ~ '^....-..-..T..:..:..[.]......Z$');

alter table progress_report_version add column handed_over_at text collate "C"
    check (handed_over_at ~ '^....-..-..T..:..:..[.]......Z$');

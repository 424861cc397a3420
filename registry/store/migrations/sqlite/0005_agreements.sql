-- Agreements with their versions. What a version needs before it is submitted, that every ministry
-- has approved before it is approved, and that an approved version never changes, is held here
-- once more than in the rules, against callers with bugs.

create table register_number (
    year integer primary key,
    last integer not null check (last > 0)
) strict;

create table agreement (
    id integer primary key,
    year integer not null check (year between 2000 and 9999),
    running integer not null check (running > 0),
    number text not null unique check (number = printf('GD-%d-%04d', year, running)),
    deal_id integer not null references deal (id),
    organisation_id integer not null references organisation (id),
    status text not null check (
        status in (
            'draft', 'submitted', 'returned', 'discarded', 'active', 'on_hold', 'withdrawn',
            'terminated', 'completed', 'ended'
        )
    ),
    invites_advice integer not null check (invites_advice in (0, 1)),
    latest_version integer not null,
    approved_version integer,
    created_at text not null check (created_at glob '????-??-??T??:??:??.??????Z'),
    modified_at text not null check (modified_at glob '????-??-??T??:??:??.??????Z'),
    published_at text check (published_at glob '????-??-??T??:??:??.??????Z'),
    ending_on text,
    ending_reason text,
    ending_heard_on text,
    ending_hearing text,
    revision integer not null references audit_event (number),
    unique (year, running),
    foreign key (id, latest_version) references agreement_version (agreement_id, version)
        deferrable initially deferred,
    foreign key (id, approved_version) references agreement_version (agreement_id, version)
        deferrable initially deferred,
    check ((published_at is null) = (approved_version is null)),
    check ((published_at is null) = (status in ('draft', 'submitted', 'returned', 'discarded'))),
    check ((ending_on is not null) = (status in ('withdrawn', 'terminated'))),
    check (ending_on is null or ending_reason <> ''),
    check (status <> 'terminated' or (ending_heard_on is not null and ending_hearing <> ''))
) strict;

create unique index agreement_one_per_unit_and_deal on agreement (deal_id, organisation_id)
where status in ('draft', 'submitted', 'returned', 'active', 'on_hold');

create index agreement_organisation on agreement (organisation_id, year, running);
create index agreement_deal on agreement (deal_id, year, running);
create index agreement_status on agreement (status, year, running);
create index agreement_modified on agreement (modified_at, id);
create index agreement_public on agreement (year, running) where published_at is not null;

create trigger agreement_moves_with_its_audit before update on agreement
when new.revision <= old.revision
begin
    select raise(abort, 'a change needs its audit event');
end;

create trigger agreement_is_never_deleted before delete on agreement
begin
    select raise(abort, 'an agreement keeps its number and its trail');
end;

create table agreement_version (
    id integer primary key,
    agreement_id integer not null references agreement (id),
    version integer not null check (version > 0),
    status text not null check (status in ('draft', 'submitted', 'returned', 'approved')),
    language text not null check (language in ('fi', 'sv', 'en')),
    starts_on text,
    ends_on text,
    scope text not null,
    implementation_plan text not null,
    decision_body text,
    decision_on text,
    decision_record text,
    submission integer not null check (submission >= 0),
    submitted_at text,
    approved_at text,
    unique (agreement_id, version),
    check (ends_on >= starts_on),
    check ((decision_body is null) = (decision_on is null)),
    check ((decision_body is null) = (decision_record is null)),
    check (
        status in ('draft', 'returned')
        or (
            starts_on is not null and ends_on is not null and scope <> '' and implementation_plan <> ''
            and decision_body <> '' and decision_record <> ''
        )
    ),
    check (status = 'draft' or (submission > 0 and submitted_at is not null)),
    check ((status = 'approved') = (approved_at is not null))
) strict;

create table review (
    id integer primary key,
    agreement_version_id integer references agreement_version (id),
    progress_report_version_id integer references progress_report_version (id),
    ministry_code text not null references ministry (code),
    decision text not null check (decision in ('returned', 'approved', 'accepted')),
    submission integer not null check (submission > 0),
    reason text not null,
    decided_at text not null check (decided_at glob '????-??-??T??:??:??.??????Z'),
    reviewer_id integer not null references account (id),
    check ((agreement_version_id is null) <> (progress_report_version_id is null)),
    check (decision <> 'approved' or agreement_version_id is not null),
    check (decision <> 'accepted' or progress_report_version_id is not null),
    check (decision <> 'returned' or reason <> '')
) strict;

create unique index review_agreement_once on review (agreement_version_id, submission, ministry_code)
where agreement_version_id is not null;
create unique index review_report_once on review (progress_report_version_id, submission)
where progress_report_version_id is not null;

create trigger review_is_never_changed before update on review
begin
    select raise(abort, 'a review stands as it was given');
end;

create trigger review_is_never_deleted before delete on review
begin
    select raise(abort, 'a review stands as it was given');
end;

create trigger agreement_version_is_not_born_approved before insert on agreement_version
when new.status = 'approved'
begin
    select raise(abort, 'a version is approved by every ministry of its deal');
end;

create trigger agreement_version_is_approved_by_all before update on agreement_version
when new.status = 'approved' and exists (
    select 1
    from agreement
    join deal_ministry on deal_ministry.deal_id = agreement.deal_id
    where agreement.id = new.agreement_id and not exists (
        select 1
        from review
        where review.agreement_version_id = new.id
            and review.submission = new.submission
            and review.ministry_code = deal_ministry.ministry_code
            and review.decision = 'approved'
    )
)
begin
    select raise(abort, 'a version is approved by every ministry of its deal');
end;

create trigger agreement_version_stands_once_approved before update on agreement_version
when old.status = 'approved'
begin
    select raise(abort, 'an approved version never changes');
end;

create trigger agreement_version_is_never_deleted before delete on agreement_version
begin
    select raise(abort, 'a version is never deleted');
end;

create table commitment (
    agreement_version_id integer not null references agreement_version (id),
    number integer not null check (number > 0),
    position integer not null,
    kind text not null check (kind in ('target', 'measure')),
    due_on text not null,
    indicator_id integer references indicator (id),
    value_thousandths integer check (value_thousandths >= 0),
    baseline_thousandths integer check (baseline_thousandths >= 0),
    baseline_on text,
    measure_area_id integer references measure_area (id),
    own_area text,
    description text,
    responsible text,
    primary key (agreement_version_id, number),
    unique (agreement_version_id, position),
    check ((kind = 'target') = (indicator_id is not null)),
    check ((kind = 'measure') = (description is not null)),
    check ((kind = 'measure') = (responsible is not null)),
    check (kind = 'target' or (value_thousandths is null and baseline_thousandths is null)),
    check (kind = 'measure' or (measure_area_id is null and own_area is null)),
    check (measure_area_id is null or own_area is null),
    check ((baseline_thousandths is null) = (baseline_on is null))
) strict, without rowid;

create trigger commitment_stands_once_approved_insert before insert on commitment
when (select status from agreement_version where id = new.agreement_version_id) = 'approved'
begin
    select raise(abort, 'an approved version never changes');
end;

create trigger commitment_stands_once_approved_update before update on commitment
when (select status from agreement_version where id = old.agreement_version_id) = 'approved'
begin
    select raise(abort, 'an approved version never changes');
end;

create trigger commitment_stands_once_approved_delete before delete on commitment
when (select status from agreement_version where id = old.agreement_version_id) = 'approved'
begin
    select raise(abort, 'an approved version never changes');
end;

create table covered_organisation (
    agreement_version_id integer not null references agreement_version (id),
    position integer not null,
    organisation_id integer not null references organisation (id),
    primary key (agreement_version_id, organisation_id),
    unique (agreement_version_id, position)
) strict, without rowid;

create trigger covered_organisation_stands_once_approved_insert before insert on covered_organisation
when (select status from agreement_version where id = new.agreement_version_id) = 'approved'
begin
    select raise(abort, 'an approved version never changes');
end;

create trigger covered_organisation_stands_once_approved_delete before delete on covered_organisation
when (select status from agreement_version where id = old.agreement_version_id) = 'approved'
begin
    select raise(abort, 'an approved version never changes');
end;

-- Personal data: outside the audit trail, so that it can be erased.
create table contact_person (
    agreement_id integer not null references agreement (id),
    position integer not null,
    name text not null,
    title text not null,
    email text not null,
    phone text not null,
    primary key (agreement_id, position)
) strict, without rowid;

create table comment (
    id integer primary key,
    agreement_id integer not null references agreement (id),
    account_id integer not null references account (id),
    at text not null check (at glob '????-??-??T??:??:??.??????Z'),
    language text not null check (language in ('fi', 'sv', 'en')),
    text text not null check (text <> '')
) strict;

create index comment_agreement on comment (agreement_id, id);

-- Case-folded names and numbers in trigrams: finds any part of a word, which suits a language
-- that inflects its stems.
create virtual table agreement_search using fts5 (text, tokenize = 'trigram');

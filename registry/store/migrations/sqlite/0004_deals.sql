-- Quantities are whole numbers of thousandths: exact, and summed without rounding.

create table deal (
    id integer primary key,
    slug text not null unique check (slug glob '[a-z]*' and slug not glob '*[^a-z0-9-]*'),
    kind text not null check (kind in ('procurement', 'sector')),
    status text not null check (status in ('preparing', 'open', 'closed', 'ended', 'merged')),
    name_fi text not null,
    name_sv text not null,
    name_en text not null,
    purpose_fi text not null,
    purpose_sv text not null,
    purpose_en text not null,
    signed_on text,
    valid_until text not null,
    first_period integer not null,
    interval_years integer not null check (interval_years between 1 and 10),
    due_month integer not null check (due_month between 1 and 12),
    due_day integer not null check (due_day between 1 and 31),
    minimum_measure_areas integer not null check (minimum_measure_areas >= 0),
    merged_into_id integer references deal (id),
    sources text not null check (json_valid(sources)),
    search_text text not null,
    revision integer not null references audit_event (number),
    check ((status = 'merged') = (merged_into_id is not null)),
    check (merged_into_id <> id)
) strict;

create trigger deal_moves_with_its_audit before update on deal
when new.revision <= old.revision
begin
    select raise(abort, 'a change needs its audit event');
end;

create table deal_ministry (
    deal_id integer not null references deal (id),
    position integer not null,
    ministry_code text not null references ministry (code),
    primary key (deal_id, ministry_code),
    unique (deal_id, position)
) strict, without rowid;

create table indicator (
    id integer primary key,
    deal_id integer not null references deal (id),
    position integer not null,
    code text not null,
    unique (deal_id, code),
    unique (deal_id, position)
) strict;

create table indicator_version (
    indicator_id integer not null references indicator (id),
    version integer not null check (version > 0),
    in_force_from text not null,
    kind text not null check (kind in ('share', 'amount', 'yes_no')),
    direction text not null check (direction in ('up', 'down')),
    unit text not null,
    name_fi text not null,
    name_sv text not null,
    name_en text not null,
    numerator_fi text not null,
    numerator_sv text not null,
    numerator_en text not null,
    denominator_fi text,
    denominator_sv text,
    denominator_en text,
    primary key (indicator_id, version),
    unique (indicator_id, in_force_from),
    check ((kind = 'share') = (denominator_fi is not null)),
    check ((denominator_fi is null) = (denominator_sv is null)),
    check ((denominator_fi is null) = (denominator_en is null))
) strict, without rowid;

create table deal_target (
    indicator_id integer not null references indicator (id),
    due_on text not null,
    value_thousandths integer check (value_thousandths >= 0),
    primary key (indicator_id, due_on)
) strict, without rowid;

create table measure_area (
    id integer primary key,
    deal_id integer not null references deal (id),
    position integer not null,
    code text not null,
    name_fi text not null,
    name_sv text not null,
    name_en text not null,
    unique (deal_id, code),
    unique (deal_id, position)
) strict;

create table state_measure (
    deal_id integer not null references deal (id),
    position integer not null,
    text_fi text not null,
    text_sv text not null,
    text_en text not null,
    status text not null check (status in ('not_started', 'under_way', 'done', 'dropped')),
    note text not null,
    note_language text not null check (note_language in ('fi', 'sv', 'en')),
    primary key (deal_id, position)
) strict, without rowid;

create table founding_party (
    deal_id integer not null references deal (id),
    position integer not null,
    name text not null,
    organisation_id integer references organisation (id),
    primary key (deal_id, position)
) strict, without rowid;

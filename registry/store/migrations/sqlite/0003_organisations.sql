create table region (
    code text primary key check (code glob '[0-9][0-9]'),
    name_fi text not null,
    name_sv text not null,
    name_en text not null
) strict;

create table municipality (
    code text primary key check (code glob '[0-9][0-9][0-9]'),
    region_code text not null references region (code),
    name_fi text not null,
    name_sv text not null,
    name_en text not null
) strict;

create table organisation (
    id integer primary key,
    business_id text not null unique
        check (business_id glob '[0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9]'),
    name_fi text not null,
    name_sv text not null,
    name_en text not null,
    kind text not null check (
        kind in (
            'municipality', 'joint_authority', 'wellbeing_services_county', 'state_agency',
            'state_enterprise', 'public_company'
        )
    ),
    region_code text not null references region (code),
    municipality_code text references municipality (code),
    is_invented integer not null default 0 check (is_invented in (0, 1)),
    search_text text not null,
    revision integer not null references audit_event (number)
) strict;

create index organisation_region on organisation (region_code, id);

create trigger organisation_moves_with_its_audit before update on organisation
when new.revision <= old.revision
begin
    select raise(abort, 'a change needs its audit event');
end;

-- The organisations that another one's editors may draft for.
create table representation (
    organisation_id integer not null references organisation (id),
    represented_id integer not null references organisation (id),
    primary key (organisation_id, represented_id),
    check (organisation_id <> represented_id)
) strict, without rowid;

create table ministry (
    code text primary key,
    name_fi text not null,
    name_sv text not null,
    name_en text not null,
    organisation_id integer unique references organisation (id)
) strict;

create table role_grant (
    id integer primary key,
    account_id integer not null references account (id),
    role text not null check (
        role in ('unit_editor', 'unit_approver', 'ministry_officer', 'adviser', 'admin')
    ),
    organisation_id integer references organisation (id),
    ministry_code text references ministry (code),
    region_code text references region (code),
    check ((role in ('unit_editor', 'unit_approver')) = (organisation_id is not null)),
    check ((role = 'ministry_officer') = (ministry_code is not null)),
    check ((role = 'adviser') = (region_code is not null))
) strict;

create unique index role_grant_once on role_grant (
    account_id, role, coalesce(organisation_id, 0), coalesce(ministry_code, ''), coalesce(region_code, '')
);

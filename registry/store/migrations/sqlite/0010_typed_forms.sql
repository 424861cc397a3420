-- What was typed into a form and could not be saved yet, as it was typed; until it is saved or discarded.
-- Personal data may be among it: it is nobody's but its author's, and goes after a month by itself.
create table typed_form (
    account_id integer not null references account (id),
    -- The address of the form's page, behind the language.
    address text not null check (address <> ''),
    -- An object of lists of texts, by the names of the fields.
    fields text not null check (json_valid(fields)),
    -- The revision of what the form was filled from.
    made_from integer,
    at text not null check (at glob '????-??-??T??:??:??.??????Z'),
    primary key (account_id, address)
) strict;

create index typed_form_age on typed_form (at);

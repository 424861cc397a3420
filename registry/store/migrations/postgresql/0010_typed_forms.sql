-- What was typed into a form and could not be saved yet, as it was typed; until it is saved or discarded.
-- Personal data may be among it: it is nobody's but its author's, and goes after a month by itself.
create table typed_form (
    account_id bigint not null references account (id),
    -- The address of the form's page, behind the language.
    address text collate "C" not null check (address <> ''),
    -- An object of lists of texts, by the names of the fields.
    fields text collate "C" not null check (fields::json is not null),
    -- The revision of what the form was filled from.
    made_from bigint,
    at text collate "C" not null check (at ~ '^....-..-..T..:..:..[.]......Z$'),
    primary key (account_id, address)
);

create index typed_form_age on typed_form (at);

-- Which device a session began on, in a few words: so that people know their sessions apart.
alter table session add column device text collate "C" not null default '' check (length(device) <= 60);

-- What somebody has done, for themselves to read.
create index audit_event_actor on audit_event (actor_id, number);

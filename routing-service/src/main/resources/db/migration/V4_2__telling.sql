-- How a rep wants to be told, as the team file says.
alter table rep add column telling jsonb;

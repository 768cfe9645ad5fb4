-- How a rep wants to be told, as the team file says; their own wishes stand in preference.
alter table person
  add column digest jsonb not null default '[]',
  add column heat   jsonb not null default '{}';

-- Leads that a tool told by their id, and what became of them. No answer of a person stands here.
create table lead_reference (
  signal_id   uuid        not null constraint lead_reference_pk primary key,
  provider    text        not null,
  connection  text        not null,
  form        text,
  external_id text        not null,
  told_at     timestamptz not null,
  noted_at    timestamptz not null default now(),
  state       text        not null default 'WAITING'
    constraint lead_reference_state_known check (state in ('WAITING', 'FETCHED', 'GONE', 'DEAD')),
  attempts    integer     not null default 0,
  -- When it is looked at next; the service's own time.
  look_at     timestamptz not null,
  reason      text,
  settled_at  timestamptz,
  constraint lead_reference_once unique (provider, connection, external_id)
) with (fillfactor = 80);
create index lead_reference_look_at on lead_reference (provider, connection, look_at)
  where state = 'WAITING';
create index lead_reference_noted_at on lead_reference using brin (noted_at);

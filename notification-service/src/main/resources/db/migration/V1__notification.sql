-- The newest record of each rep. Routing owns it; this copy follows by version.
create table person (
  rep_id      text        not null constraint person_pk primary key,
  version     bigint      not null,
  name        text        not null,
  email       text        not null,
  language    text,
  zone        text        not null,
  team        text        not null,
  manager     text,
  channels    jsonb       not null,
  quiet_hours jsonb       not null,
  on_duty     boolean     not null,
  active      boolean     not null,
  changed_at  timestamptz not null default now()
);

-- The newest state of each handoff that was heard of: whether an alert still makes sense.
create table handoff_copy (
  handoff_id uuid   not null constraint handoff_copy_pk primary key,
  lead_id    uuid   not null,
  version    bigint not null,
  state      text   not null,
  rep_id     text,
  hop        integer not null
) with (fillfactor = 80);

-- Every alert there ever was. Its id comes from its cause, so a repeated cause adds nothing.
-- A planned alert may be taken when it is due and its lease has run out, both in database time.
create table alert (
  id              uuid        not null constraint alert_pk primary key,
  cause_id        uuid        not null,
  handoff_id      uuid        not null,
  lead_id         uuid        not null,
  rep_id          text        not null,
  hop             integer     not null,
  channel         text        not null,
  test            boolean     not null,
  state           text        not null
    constraint alert_state_known
      check (state in ('PLANNED', 'ACCEPTED_BY_CHANNEL', 'FAILED', 'FELL_BACK', 'CANCELLED')),
  version         bigint      not null default 1,
  attempts        integer     not null,
  leased_until    timestamptz not null,
  next_attempt_at timestamptz not null,
  planned_at      timestamptz not null,
  state_at        timestamptz not null,
  detail          text,
  traceparent     text,
  -- The event it speaks of, as it came: json and not jsonb, which refuses characters json may hold.
  content         json        not null
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
create index alert_due on alert (next_attempt_at) where state = 'PLANNED';
create index alert_handoff on alert (handoff_id);
create index alert_lead on alert (lead_id);

-- The record: every signal as it came, for ever. All else here can be folded from it again.
create table signal (
  id            uuid        not null constraint signal_pk primary key,
  lead_id       uuid        not null,
  submission_id uuid        not null,
  -- The id that revision 0 has; of one slot only the highest revision counts.
  slot          uuid        not null,
  revision      integer     not null,
  kind          text        not null,
  occurred_at   timestamptz not null,
  received_at   timestamptz not null,
  recorded_at   timestamptz not null,
  payload       jsonb       not null,
  trail         jsonb       not null,
  test_address  text
);
create index signal_of_lead on signal (lead_id, occurred_at, id);
create index signal_slot on signal (slot);

-- One person. State is what the signals come to, as of the last of them and without decay; the
-- columns beside it are for searching.
create table lead (
  id                uuid        not null constraint lead_pk primary key,
  version           bigint      not null,
  test              boolean     not null,
  test_address      text,
  announced_stage   text        not null,
  announced_version bigint      not null,
  -- The signal that was announced last, whose way through the system is the lead's trail.
  cause_id          uuid        not null,
  state             jsonb       not null,
  model             text        not null,
  stage             text        not null,
  temperature       text        not null,
  persona           text,
  email             text,
  phone             text,
  company_domain    text,
  last_signal_at    timestamptz not null,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now()
) with (fillfactor = 80);

-- Who owns an identifier. Test signals have identities of their own.
create table identity (
  kind       text        not null
    constraint identity_kind_known check (kind in ('EMAIL', 'EXTERNAL', 'PHONE', 'VISITOR')),
  value      text        not null,
  test       boolean     not null,
  lead_id    uuid        not null,
  created_at timestamptz not null default now(),
  constraint identity_pk primary key (kind, value, test)
);
create index identity_of_lead on identity (lead_id);

-- How a lead moved, as its signals are read now: late evidence rewrites it.
create table stage_change (
  lead_id    uuid        not null,
  cause_id   uuid        not null,
  from_stage text        not null,
  to_stage   text        not null,
  at         timestamptz not null,
  reason     text,
  model      text        not null,
  constraint stage_change_pk primary key (lead_id, cause_id, to_stage)
);
create index stage_change_in_time on stage_change (lead_id, at);

-- How far an announced cause came; others tell the later steps by the handoff it started.
create table cause_trail (
  cause_id     uuid        not null constraint cause_trail_pk primary key,
  lead_id      uuid        not null,
  handoff_id   uuid        not null constraint cause_trail_handoff_once unique,
  occurred     timestamptz,
  received     timestamptz,
  accepted     timestamptz,
  scored       timestamptz,
  routed       timestamptz,
  alerted      timestamptz,
  acknowledged timestamptz,
  contacted    timestamptz
) with (fillfactor = 80);

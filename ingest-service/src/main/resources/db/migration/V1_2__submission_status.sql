-- Where each submission stands, as the topics tell it; kept 30 days. Nothing personal is copied:
-- person_ref is an HMAC, and what the person wrote stays where it belongs.
create table submission (
  submission_id uuid        not null constraint submission_pk primary key,
  state         text        not null
    constraint submission_state_known check (state in ('ACCEPTED', 'SPAM', 'REFUSED')),
  reason        text,
  provider      text        not null,
  connection    text        not null,
  form          text,
  hand_raised   boolean     not null,
  person_ref    text,
  occurred      timestamptz,
  received      timestamptz not null,
  accepted      timestamptz,
  noted_at      timestamptz not null default now()
);
create index submission_noted_at on submission using brin (noted_at);

-- The newest state of the lead that was announced because of a submission.
create table announced_lead (
  submission_id uuid             not null constraint announced_lead_pk primary key,
  lead_id       uuid             not null,
  version       bigint           not null,
  stage         text             not null,
  temperature   text             not null,
  fit           double precision not null,
  engagement    double precision not null,
  -- As it came: json and not jsonb, which refuses characters json may hold.
  why_now       json             not null,
  person_ref    text,
  scored        timestamptz,
  noted_at      timestamptz      not null default now()
);
create index announced_lead_lead on announced_lead (lead_id);
create index announced_lead_person on announced_lead (person_ref);
create index announced_lead_noted_at on announced_lead using brin (noted_at);

-- The newest change of stage that was announced because of a submission.
create table stage_change (
  submission_id uuid        not null constraint stage_change_pk primary key,
  version       bigint      not null,
  stage_from    text        not null,
  stage_to      text        not null,
  noted_at      timestamptz not null default now()
);
create index stage_change_noted_at on stage_change using brin (noted_at);

create table handoff_copy (
  handoff_id    uuid        not null constraint handoff_copy_pk primary key,
  submission_id uuid,
  lead_id       uuid        not null,
  version       bigint      not null,
  state         text        not null,
  rep_name      text,
  hop           integer     not null,
  routed        timestamptz,
  acknowledged  timestamptz,
  contacted     timestamptz,
  noted_at      timestamptz not null default now()
) with (fillfactor = 80);
create index handoff_copy_submission on handoff_copy (submission_id);
create index handoff_copy_lead on handoff_copy (lead_id);
create index handoff_copy_noted_at on handoff_copy using brin (noted_at);

create table alert_copy (
  alert_id   uuid        not null constraint alert_copy_pk primary key,
  handoff_id uuid        not null,
  version    bigint      not null,
  channel    text        not null,
  state      text        not null,
  alerted    timestamptz,
  noted_at   timestamptz not null default now()
) with (fillfactor = 80);
create index alert_copy_handoff on alert_copy (handoff_id);
create index alert_copy_noted_at on alert_copy using brin (noted_at);

-- Submissions that are no signal, as they came, so that they can be looked at and read again; kept
-- 30 days. Everything in headers, body and held may be personal.
create table rejection (
  id              uuid        not null constraint rejection_pk primary key,
  submission_id   uuid        not null,
  provider        text        not null,
  connection      text        not null,
  form            text,
  verdict         text        not null,
  code            text        not null,
  detail          text,
  received_at     timestamptz not null,
  headers         json        not null,
  body            bytea       not null,
  -- The signal of a submission that was accepted and waits for a decision.
  held            json,
  state           text        not null default 'OPEN'
    constraint rejection_state_known check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
  decided_by      text,
  decided_at      timestamptz,
  decision_reason text,
  replayed_as     uuid,
  noted_at        timestamptz not null default now()
);
create index rejection_received_at on rejection (received_at, id);
create index rejection_submission on rejection (submission_id);
create index rejection_held on rejection (connection, form) where verdict = 'HELD' and state = 'OPEN';
create index rejection_noted_at on rejection using brin (noted_at);

alter table submission drop constraint submission_state_known;
alter table submission add constraint submission_state_known
  check (state in ('ACCEPTED', 'HELD', 'SPAM', 'REFUSED'));

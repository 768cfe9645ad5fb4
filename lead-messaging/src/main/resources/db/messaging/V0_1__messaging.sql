-- Waiting to be sent. A row is born leased to its writer, who sends it right after commit;
-- the relay takes it when the lease has run out. Lease times are database time.
create table outbox (
  id           uuid        not null constraint outbox_pk primary key,
  topic        text        not null,
  key          text        not null,
  headers      jsonb       not null,
  payload      bytea       not null,
  leased_until timestamptz not null,
  created_at   timestamptz not null default now()
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
create index outbox_leased_until on outbox (leased_until);

-- One row for each event ever written to the outbox: written = sent + waiting.
create table outbox_written (
  id         uuid        not null constraint outbox_written_pk primary key,
  topic      text        not null,
  written_at timestamptz not null default now()
);
create index outbox_written_at on outbox_written using brin (written_at);

-- One row for each event a consumer is done with, written in the transaction that had the effect.
create table inbox (
  consumer    text        not null,
  event_id    uuid        not null,
  topic       text        not null,
  outcome     text        not null
    constraint inbox_outcome_known check (outcome in ('EFFECTIVE', 'IGNORED', 'SUPERSEDED', 'REJECTED', 'DEAD_LETTERED')),
  recorded_at timestamptz not null default now(),
  constraint inbox_pk primary key (consumer, event_id)
);
create index inbox_recorded_at on inbox using brin (recorded_at);

-- What a consumer could not take, with the bytes as they came.
create table dead_letter (
  id         uuid        not null constraint dead_letter_pk primary key,
  consumer   text        not null,
  event_id   uuid        not null,
  topic      text        not null,
  partition  integer     not null,
  "offset"   bigint      not null,
  key        text,
  headers    jsonb       not null,
  payload    bytea,
  reason     text        not null,
  created_at timestamptz not null default now(),
  constraint dead_letter_once unique (consumer, event_id)
);

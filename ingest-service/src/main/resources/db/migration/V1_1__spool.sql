-- Accepted while Kafka did not answer; the columns are those of outbox, so that the same relay sends it.
create table spool (
  id           uuid        not null constraint spool_pk primary key,
  topic        text        not null,
  key          text        not null,
  headers      jsonb       not null,
  payload      bytea       not null,
  leased_until timestamptz not null,
  created_at   timestamptz not null default now()
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
create index spool_leased_until on spool (leased_until);

-- What managers are to be told, one row of each event; told holds the addresses that have it.
create table warning (
  id              uuid        not null constraint warning_pk primary key,
  content         json        not null,
  state           text        not null default 'PLANNED'
    constraint warning_state_known check (state in ('PLANNED', 'DONE')),
  told            text[]      not null default '{}',
  attempts        integer     not null default 0,
  planned_at      timestamptz not null default now(),
  next_attempt_at timestamptz not null default now(),
  leased_until    timestamptz not null default now(),
  state_at        timestamptz not null default now()
);
create index warning_due on warning (next_attempt_at) where state = 'PLANNED';

-- More that an alert may be about: the same offer, hotter; and what became of one.
alter table alert drop constraint alert_occasion_known;
alter table alert
  add constraint alert_occasion_known
    check (occasion in ('OFFER', 'HOTTER', 'REMINDER', 'ESCALATION', 'UPDATE')),
  -- When its rep took the lead.
  add column acknowledged_at timestamptz;

-- How reps want to be told, where it differs from what routing says of them.
create table preference (
  rep_id     text        not null constraint preference_pk primary key,
  content    jsonb       not null,
  changed_at timestamptz not null default now()
);

-- Where channels other than e-mail find a rep. A lost one is used no more until it is set again.
create table target (
  rep_id     text        not null,
  channel    text        not null,
  address    text        not null,
  lost_at    timestamptz,
  reason     text,
  told       boolean     not null default false,
  changed_at timestamptz not null default now(),
  constraint target_pk primary key (rep_id, channel)
);
create index target_untold on target (lost_at) where lost_at is not null and not told;

-- The way past an alert's own channel, what was pressed in its message, and since when that message
-- shows something old.
alter table alert
  add column next_channels text[]      not null default '{}',
  add column falls_back_at timestamptz not null default '9999-12-31T00:00:00Z',
  add column answer        text,
  add column redraw_at     timestamptz;
create index alert_due_on_channel on alert (channel, next_attempt_at) where state = 'PLANNED';
drop index alert_due;
create index alert_late on alert (falls_back_at)
  where state = 'PLANNED' and next_channels <> '{}';
create index alert_redraw on alert (redraw_at) where redraw_at is not null;

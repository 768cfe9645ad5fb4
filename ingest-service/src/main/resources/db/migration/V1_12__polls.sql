-- How far tools that call nobody were polled, and what was found there. A fact is the tool's numbers of
-- webinar and visitor, with an HMAC of what was said, so that a correction is known from a repetition.
create table poll_mark (
  provider   text        not null,
  connection text        not null,
  -- All before was looked for.
  mark       timestamptz not null,
  -- When it is looked at next; the service's own time.
  look_at    timestamptz not null,
  constraint poll_mark_pk primary key (provider, connection)
);

create table polled_fact (
  provider   text        not null,
  connection text        not null,
  fact       text        not null,
  print      text        not null,
  revision   integer     not null default 0,
  noted_at   timestamptz not null default now(),
  constraint polled_fact_pk primary key (provider, connection, fact)
) with (fillfactor = 80);

-- Webinars with something new, or due to be told of. Times are the service's own.
create table webinar (
  webinar_key text        not null constraint webinar_pk primary key,
  look_at     timestamptz
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
create index webinar_look_at on webinar (look_at);

-- Who registered, came and left, as told. It names people, and goes some time after the webinar.
create table webinar_fact (
  signal_id   uuid        not null constraint webinar_fact_pk primary key,
  webinar_key text        not null,
  -- As it came: json and not jsonb, which refuses characters json may hold.
  fact        json        not null,
  noted_at    timestamptz not null default now(),
  settled_at  timestamptz
);
create index webinar_fact_webinar on webinar_fact (webinar_key);
create index webinar_fact_settled_at on webinar_fact (settled_at) where settled_at is not null;
create index webinar_fact_noted_at on webinar_fact using brin (noted_at);

-- What was told of whom, to tell it once; the person stands in the id as an HMAC.
create table attendance (
  submission_id uuid        not null constraint attendance_pk primary key,
  webinar_key   text        not null,
  revision      integer     not null,
  kind          text        not null
    constraint attendance_kind_known check (kind in ('WEBINAR_ATTENDED', 'WEBINAR_MISSED')),
  minutes       integer,
  told_at       timestamptz not null default now()
);
create index attendance_webinar on attendance (webinar_key);

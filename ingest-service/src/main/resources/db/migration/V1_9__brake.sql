-- Hands raised by each form and minute, of four weeks: what is usual, and what is far more.
create table raised_hand (
  form   text        not null,
  minute timestamptz not null,
  hands  integer     not null,
  constraint raised_hand_pk primary key (form, minute)
) with (fillfactor = 80);
create index raised_hand_minute on raised_hand (minute);

-- The last time that each form's brake engaged, and what was decided.
create table brake (
  form         text             not null constraint brake_pk primary key,
  provider     text             not null,
  connection   text             not null,
  engaged_at   timestamptz      not null,
  newest_at    timestamptz      not null,
  decided_at   timestamptz,
  lifted_until timestamptz,
  hand_limit   integer          not null,
  usual_hour   double precision not null
);

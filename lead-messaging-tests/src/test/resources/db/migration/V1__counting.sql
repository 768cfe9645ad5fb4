create table counted (
  lead    text   not null constraint counted_pk primary key,
  n       bigint not null,
  version bigint not null
);

-- Without a unique constraint, so that an effect had twice can be seen.
create table effect (
  lead     text not null,
  event_id uuid not null
);

create table copied (
  lead    text   not null constraint copied_pk primary key,
  version bigint not null,
  stage   text   not null
);

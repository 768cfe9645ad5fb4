-- What was sent on paid channels in each hour: to one destination, and ('') to all together.
create table spend (
  channel     text        not null,
  destination text        not null,
  hour        timestamptz not null,
  spent       integer     not null,
  over        boolean     not null default false,
  told        boolean     not null default false,
  constraint spend_pk primary key (channel, destination, hour)
);
create index spend_untold on spend (hour) where over and not told;

-- db-scheduler's own table (its documented shape): one row for each timer of a handoff.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- How far the clock of a handoff's state has run.
alter table handoff
    add column nudges     integer     not null default 0,
    add column snoozed    boolean     not null default false,
    add column for_team   boolean     not null default false,
    add column contact_by timestamptz;
drop index handoff_due;

-- Offers that were open when timers came: they are reminded and passed on like any other.
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'handoff-step', id || '/' || version || '/0', due_at, false, 1
from handoff
where state = 'OFFERED' and due_at is not null;

-- Append-only: what happened to a handoff. A snooze is no new version, so a version may have two.
create table handoff_line (
    handoff_id uuid        not null,
    version    bigint      not null,
    what       text        not null,
    happened   timestamptz not null,
    rep_id     text,
    detail     text,
    constraint handoff_line_pk primary key (handoff_id, version, what),
    constraint handoff_line_handoff_fk foreign key (handoff_id) references handoff (id)
);

-- Offers that a rep let pass, one after the other.
create table attention (
    rep_id text    not null,
    missed integer not null,
    constraint attention_pk primary key (rep_id)
);

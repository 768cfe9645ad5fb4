-- People. `turns` is a rep's virtual time in the rotation; the team's row is locked while choosing.
create table team (
    id       text    not null,
    name     text    not null,
    position integer not null,
    active   boolean not null,
    constraint team_pk primary key (id)
);

create table rep (
    id       text    not null,
    team     text    not null,
    name     text    not null,
    email    text    not null,
    language text,
    zone     text    not null,
    manager  text,
    weight   integer not null,
    channels text[]  not null,
    on_duty  boolean not null,
    active   boolean not null,
    test     boolean not null,
    version  bigint  not null,
    turns    bigint  not null,
    constraint rep_pk primary key (id),
    constraint rep_team_fk foreign key (team) references team (id),
    constraint rep_weight_in_range check (weight between 0 and 20)
);
create index rep_by_team on rep (team);

-- The newest known state of each lead. `revision` rises with every change that routing records
-- about the lead, so whoever read an older one has lost the race; `lead` is null once erased.
create table lead_copy (
    lead_id    uuid        not null,
    revision   bigint      not null,
    version    bigint      not null,
    test       boolean     not null,
    lead       jsonb,
    changed_at timestamptz not null,
    constraint lead_copy_pk primary key (lead_id)
);

-- Merged leads, always pointing at the survivor itself, never at another alias.
create table lead_alias (
    absorbed_id uuid not null,
    survivor_id uuid not null,
    constraint lead_alias_pk primary key (absorbed_id)
);
create index lead_alias_by_survivor on lead_alias (survivor_id);

create table handoff (
    id            uuid        not null,
    lead_id       uuid        not null,
    cause_id      uuid        not null,
    submission_id uuid,
    test          boolean     not null,
    test_address  text,
    clock_seconds bigint      not null,
    traceparent   text,
    state         text        not null,
    team          text        not null,
    rep_id        text,
    hop           integer     not null,
    version       bigint      not null,
    created_at    timestamptz not null,
    offered_at    timestamptz,
    due_at        timestamptz,
    alerted_at    timestamptz,
    accepted_at   timestamptz,
    contacted_at  timestamptz,
    closed_at     timestamptz,
    trail         jsonb       not null,
    outcome       text,
    reason        text,
    constraint handoff_pk primary key (id),
    constraint handoff_once_per_cause unique (cause_id)
);
create unique index handoff_one_open_per_lead on handoff (lead_id)
    where state in ('WAITING', 'OFFERED', 'ACCEPTED', 'CONTACTED');
create index handoff_by_lead on handoff (lead_id, created_at);
create index handoff_waiting on handoff (created_at) where state = 'WAITING';
create index handoff_due on handoff (due_at) where state = 'OFFERED';

-- Every cause ever taken, with the handoff it started or joined.
create table request (
    cause_id   uuid        not null,
    handoff_id uuid        not null,
    taken_at   timestamptz not null,
    constraint request_pk primary key (cause_id),
    constraint request_handoff_fk foreign key (handoff_id) references handoff (id)
);
create index request_by_handoff on request (handoff_id);

-- Append-only: who was chosen for what, why, and where that put them in the rotation.
create table choice (
    handoff_id  uuid        not null,
    hop         integer     not null,
    chosen_at   timestamptz not null,
    team        text        not null,
    rep_id      text        not null,
    why         text        not null,
    turns_after bigint      not null,
    constraint choice_pk primary key (handoff_id, hop)
);
create index choice_by_rep on choice (rep_id, chosen_at);

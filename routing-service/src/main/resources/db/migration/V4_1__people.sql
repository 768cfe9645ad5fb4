-- On which terms a rep gets leads, as the team file says; `present` is whether they were there when
-- their team last chose, so that who comes back starts where the team stands.
alter table rep
    add column languages   text[]  not null default '{}',
    add column skills      text[]  not null default '{}',
    add column territories text[]  not null default '{}',
    add column accounts    text[]  not null default '{}',
    add column capacity    jsonb,
    add column week        jsonb,
    add column holidays    text,
    add column days_off    jsonb,
    add column present     boolean not null default false;
update rep set languages = array[language] where language is not null;
alter table rep drop column language;

-- What was said of a rep's presence by API: rows of their own, which no team file touches.
create table duty_override (
    rep_id   text        not null,
    on_duty  boolean     not null,
    since    timestamptz not null,
    until_at timestamptz,
    reason   text,
    constraint duty_override_pk primary key (rep_id),
    constraint duty_override_rep_fk foreign key (rep_id) references rep (id)
);
create table absence (
    id      uuid        not null,
    rep_id  text        not null,
    from_at timestamptz not null,
    to_at   timestamptz not null,
    reason  text,
    constraint absence_pk primary key (id),
    constraint absence_rep_fk foreign key (rep_id) references rep (id),
    constraint absence_forward check (to_at > from_at)
);
create index absence_by_rep on absence (rep_id, to_at);

-- The text of the team file that was applied last, so that a restart does not undo what came later.
create table staff_source (
    kind       text        not null,
    hash       text        not null,
    applied_at timestamptz not null,
    constraint staff_source_pk primary key (kind)
);

-- Where a handoff goes and whom it suits, as the routes said when it began.
create table placement (
    handoff_id     uuid    not null,
    route          text    not null,
    routes_version text    not null,
    owners         jsonb   not null,
    skills         text[]  not null,
    language       text,
    country        text,
    source         text,
    heat           integer not null,
    tried          jsonb   not null,
    until_at       timestamptz,
    why_waiting    text,
    alarmed_at     timestamptz,
    constraint placement_pk primary key (handoff_id)
);

-- Who last dealt with somebody of a company.
create table company_owner (
    domain text        not null,
    rep_id text        not null,
    at     timestamptz not null,
    constraint company_owner_pk primary key (domain)
);

-- Append-only: whom was looked at for a lead, and why it went where it went.
create table decision (
    id         bigint generated always as identity,
    handoff_id uuid        not null,
    hop        integer     not null,
    decided_at timestamptz not null,
    team       text        not null,
    rep_id     text,
    why        text        not null,
    considered jsonb       not null,
    constraint decision_pk primary key (id)
);
create index decision_by_handoff on decision (handoff_id, id);

-- Append-only, beside `choice`: what changed a rep's place in the rotation without a lead.
create table turn_change (
    id           bigint generated always as identity,
    team         text        not null,
    rep_id       text        not null,
    changed_at   timestamptz not null,
    kind         text        not null,
    handoff_id   uuid,
    turns_before bigint      not null,
    turns_after  bigint      not null,
    constraint turn_change_pk primary key (id)
);
create index turn_change_by_team on turn_change (team, id);
create index turn_change_credited on turn_change (handoff_id) where kind = 'CREDITED';
create index choice_by_team on choice (team, chosen_at);

create index handoff_held on handoff (rep_id) where state in ('OFFERED', 'ACCEPTED', 'CONTACTED');

-- A weak identifier's version rises with every signal that has it: who read an older one thinks again.
alter table identity add column version bigint not null default 0;

-- Weak identifiers (phone, visitor id) as signals had them. A carrier is known by something stronger,
-- and the identifier is its lead's from then on; other signals go by the identifier itself.
create table weak_link (
  kind      text        not null constraint weak_link_kind_known check (kind in ('PHONE', 'VISITOR')),
  value     text        not null,
  test      boolean     not null,
  carrier   boolean     not null,
  at        timestamptz not null,
  signal_id uuid        not null,
  constraint weak_link_pk primary key (kind, value, test, carrier, at, signal_id)
);
create index weak_link_of_signal on weak_link (signal_id);

-- What was recorded before this table was: of each signal its phone and visitor id.
insert into weak_link (kind, value, test, carrier, at, signal_id)
select w.kind, w.value, (s.payload ->> 'test')::boolean, w.carrier, s.occurred_at, s.id
from signal s
cross join lateral (
  select nullif(trim(s.payload #>> '{person,contact,email}'), '') as email,
    nullif(trim(s.payload #>> '{person,contact,phone}'), '') as phone,
    nullif(trim(s.payload #>> '{person,visitorId}'), '') as visitor) p
cross join lateral (
  values ('PHONE', p.phone, p.email is not null),
    ('VISITOR', p.visitor, p.email is not null or p.phone is not null)) as w (kind, value, carrier)
where w.value is not null and not (w.kind = 'VISITOR' and not w.carrier and p.phone is not null)
  and s.kind not in ('WEBINAR_ENDED', 'LEAD_REFERENCE', 'SALES_OUTCOME');
insert into identity (kind, value, test, lead_id)
select distinct on (w.kind, w.value, w.test) w.kind, w.value, w.test, s.lead_id
from weak_link w
join signal s on s.id = w.signal_id
order by w.kind, w.value, w.test, w.carrier desc, w.at
on conflict on constraint identity_pk do nothing;

-- Absorbed leads, always pointing at the survivor itself, never at another alias.
create table lead_alias (
  absorbed_id uuid        not null constraint lead_alias_pk primary key,
  survivor_id uuid        not null,
  since       timestamptz not null
);
create index lead_alias_of_survivor on lead_alias (survivor_id);

-- Every merge, with what is needed to undo it: the absorbed lead as it was and its signals.
create table lead_merge (
  absorbed_id uuid        not null,
  survivor_id uuid        not null,
  at          timestamptz not null,
  decided_by  text        not null,
  reason      text        not null,
  cause_id    uuid        not null,
  identifiers text[]      not null,
  signals     uuid[]      not null,
  version     bigint      not null,
  undone_at   timestamptz,
  constraint lead_merge_pk primary key (absorbed_id, at)
);
create index lead_merge_into on lead_merge (survivor_id, at);

-- Every split by hand. Until a merge by hand takes it back, identifiers never make the two leads one.
create table lead_split (
  kept_id      uuid        not null,
  split_off_id uuid        not null,
  at           timestamptz not null,
  decided_by   text        not null,
  reason       text        not null,
  identifiers  text[]      not null,
  signals      uuid[]      not null,
  undone_at    timestamptz,
  constraint lead_split_pk primary key (split_off_id, at)
);
create index lead_split_of on lead_split (kept_id, at);

-- What a lead came to at signals of its past.
create table checkpoint (
  lead_id    uuid        not null,
  at         timestamptz not null,
  signal_id  uuid        not null,
  model      text        not null,
  state      jsonb       not null,
  created_at timestamptz not null default now(),
  constraint checkpoint_pk primary key (lead_id, at, signal_id)
);
create index checkpoint_by_age on checkpoint (created_at);

alter table lead add column announced_at timestamptz;
-- A digest of what others keep a copy of, as they were told last.
alter table lead add column told_face text;
alter table lead add column next_change_at timestamptz;
update lead set announced_at = created_at where announced_version > 0;
create index lead_changing on lead (next_change_at) where next_change_at is not null;

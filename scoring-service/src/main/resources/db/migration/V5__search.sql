-- What leads are found and counted by, apart from `lead` because it seldom changes while `lead` is
-- written with every signal: the words of a person, and what brought it here first.
create table lead_search (
  lead_id         uuid        not null constraint lead_search_pk primary key
    constraint lead_search_of_lead references lead on delete cascade,
  test            boolean     not null,
  -- Of name, e-mail, company and domain, without accents, in lower case.
  words           tsvector    not null,
  phone           text,
  -- Of the first signal; the form of the first form, the webinar of the first webinar.
  provider        text        not null,
  connection      text        not null,
  form            text,
  campaign        text,
  webinar         text,
  segments        text[]      not null default '{}',
  first_signal_at timestamptz not null,
  created_at      timestamptz not null default now()
);
create index lead_search_words on lead_search using gin (words);
create index lead_search_segments on lead_search using gin (segments);
create index lead_search_phone on lead_search (phone) where phone is not null;
create index lead_search_created on lead_search (test, created_at, lead_id);

-- The newest first; stage, temperature and persona are looked at within the index.
create index lead_last_signal on lead (test, last_signal_at, id, stage, temperature, persona);

create index stage_change_at on stage_change (at) include (lead_id, from_stage, to_stage);
create index cause_trail_of_lead on cause_trail (lead_id);

-- Finds the first form and the first webinar of a lead however many pages it saw.
create index signal_first_touch on signal (lead_id, kind, occurred_at, id)
  where kind in ('FORM_SUBMITTED', 'WEBINAR_REGISTERED', 'WEBINAR_ATTENDED');

insert into lead_search
  (lead_id, test, words, phone, provider, connection, form, campaign, webinar, first_signal_at,
   created_at)
select l.id, l.test,
  array_to_tsvector(array_remove(regexp_split_to_array(
    replace(regexp_replace(normalize(lower(concat_ws(' ',
      l.state #>> '{profile,person,contact,fullName}', l.state #>> '{profile,person,contact,firstName}',
      l.state #>> '{profile,person,contact,lastName}', l.state #>> '{profile,person,contact,company}',
      l.email, l.company_domain)), nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'),
    '[^[:alnum:]]+'), '')),
  l.phone, first.provider, first.connection, form.form, coalesce(first.campaign, form.campaign),
  webinar.name, first.at, l.created_at
from lead l
cross join lateral (
  select occurred_at as at, payload #>> '{source,provider}' as provider,
    payload #>> '{source,connection}' as connection, payload #>> '{utm,campaign}' as campaign
  from signal where lead_id = l.id order by occurred_at, id limit 1) first
left join lateral (
  select payload #>> '{source,form}' as form, payload #>> '{utm,campaign}' as campaign
  from signal where lead_id = l.id and kind = 'FORM_SUBMITTED'
  order by occurred_at, id limit 1) form on true
left join lateral (
  select coalesce(payload #>> '{webinar,title}', payload #>> '{webinar,id}') as name
  from signal where lead_id = l.id and kind in ('WEBINAR_REGISTERED', 'WEBINAR_ATTENDED')
  order by occurred_at, id limit 1) webinar on true;

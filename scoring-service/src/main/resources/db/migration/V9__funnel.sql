set local statement_timeout = 0;

-- The steps of leads with what figures are made of, so that these are read off without walking every
-- lead's way again. Without test leads; a lead begins as a visitor with its first signal.
create table funnel_step (
  lead_id        uuid        not null
    constraint funnel_step_of_lead_known references lead on delete cascade,
  from_stage     text,
  to_stage       text        not null,
  at             timestamptz not null,
  -- Seconds in the stage before, and until the first step to a higher stage.
  stayed         float8,
  advanced_after float8
);
create index funnel_step_of_lead on funnel_step (lead_id);
create index funnel_step_at on funnel_step (at);
drop index stage_change_at;

insert into funnel_step (lead_id, from_stage, to_stage, at, stayed, advanced_after)
with ladder (stage, rung) as (
  values ('VISITOR', 0), ('IQL', 1), ('MQL', 2), ('SRL', 3), ('SQL', 4), ('CUSTOMER', 5)),
step as (
  select lead_id, null as from_stage, 'VISITOR' as to_stage, first_signal_at as at, 0 as nth
  from lead_search
  where not test
  union all
  select c.lead_id, c.from_stage, c.to_stage, c.at, 1
  from stage_change c
  join lead_search s on s.lead_id = c.lead_id
  where not s.test),
walked as (
  select lead_id, from_stage, to_stage, at, lead(at) over back as previous_at,
    case rung
      when 0 then min(at) filter (where rung > 0) over back_before
      when 1 then min(at) filter (where rung > 1) over back_before
      when 2 then min(at) filter (where rung > 2) over back_before
      when 3 then min(at) filter (where rung > 3) over back_before
      when 4 then min(at) filter (where rung > 4) over back_before
    end as advanced_at
  from step
  left join ladder on ladder.stage = step.to_stage
  window back as (partition by lead_id order by at desc, nth desc),
    back_before as (back rows between unbounded preceding and 1 preceding))
select lead_id, from_stage, to_stage, at, extract(epoch from at - previous_at),
  extract(epoch from advanced_at - at)
from walked;

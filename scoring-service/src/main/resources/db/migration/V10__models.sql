set local statement_timeout = 0;

-- Versions of the model, as their files were given; a version never changes.
create table model_version (
  version  text        not null constraint model_version_pk primary key,
  source   text        not null,
  added_by text        not null,
  added_at timestamptz not null
);

-- Which version counted from when, and who decided that. The newest counts.
create table publication (
  id              bigint      not null generated always as identity constraint publication_pk primary key,
  version         text        not null constraint publication_of_version references model_version,
  published_by    text        not null,
  published_at    timestamptz not null,
  note            text        not null,
  announce        boolean     not null,
  expected_alerts bigint      not null,
  alerts          bigint      not null default 0,
  refolded        bigint      not null default 0,
  finished_at     timestamptz,
  -- Who carries it out, for so long.
  worker          uuid,
  leased_until    timestamptz
);

-- A draft tried on the record; whoever works on one says so every few seconds.
create table backtest (
  id           uuid        not null constraint backtest_pk primary key,
  draft        text        not null constraint backtest_of_draft references model_version,
  live         text        not null constraint backtest_of_live references model_version,
  requested_by text        not null,
  requested_at timestamptz not null,
  state        text        not null
    constraint backtest_state_known check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  worker       uuid,
  leased_until timestamptz,
  attempts     integer     not null default 0,
  leads_done   bigint      not null default 0,
  leads_total  bigint      not null default 0,
  finished_at  timestamptz,
  result       jsonb,
  failure      text
);
create index backtest_waiting on backtest (requested_at) where state in ('WAITING', 'RUNNING');

-- Leads that another version folded last.
create index lead_of_model on lead (model);

-- Where a publication moved a lead without telling others.
alter table lead add column untold_stage text;

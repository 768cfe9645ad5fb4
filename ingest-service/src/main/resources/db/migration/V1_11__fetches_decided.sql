-- Somebody decides about a lead that could not be fetched: again, or never.
alter table lead_reference
  add column decided_by      text,
  add column decided_at      timestamptz,
  add column decision_reason text;
alter table lead_reference drop constraint lead_reference_state_known;
alter table lead_reference add constraint lead_reference_state_known
  check (state in ('WAITING', 'FETCHED', 'GONE', 'DEAD', 'DISCARDED'));
create index lead_reference_told_at on lead_reference (told_at, signal_id);

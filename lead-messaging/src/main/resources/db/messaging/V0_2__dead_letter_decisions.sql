-- What somebody decided about a dead letter. One that fails again after a replay is kept anew.
alter table dead_letter
  add column state      text not null default 'KEPT'
    constraint dead_letter_state_known check (state in ('KEPT', 'REPLAYED', 'DISCARDED')),
  add column decided_by text,
  add column decided_at timestamptz,
  add column decision_reason text;
create index dead_letter_newest on dead_letter (created_at desc, id desc);

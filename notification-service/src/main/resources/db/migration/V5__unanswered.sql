-- When a rep whom a channel has told of an offer is told on the next one, too.
alter table alert add column unanswered_at timestamptz;
create index alert_unanswered on alert (unanswered_at) where unanswered_at is not null;

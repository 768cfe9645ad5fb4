-- What an alert is about: an offer, a reminder of one, or word to others that nobody answered.
alter table alert
  add column occasion text not null default 'OFFER'
    constraint alert_occasion_known check (occasion in ('OFFER', 'REMINDER', 'ESCALATION')),
  add column reason   text,
  add column holder   text;

-- Written and read whole with every signal, and looked into only now and then: kept as it was said,
-- not taken apart at each writing and put together at each reading.
alter table lead alter column state type json using state::json;
alter table checkpoint alter column state type json using state::json;
alter table signal
  alter column payload type json using payload::json,
  alter column trail type json using trail::json;

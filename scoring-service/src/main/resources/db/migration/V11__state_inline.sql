-- A lead's state of two to four kilobytes stays in its row, compressed: moving it to a table of its
-- own and back with each signal costs more than the row.
alter table lead set (toast_tuple_target = 4080);

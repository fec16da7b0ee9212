-- The join that a later one updates; one update of it waits at a time.
alter table template_join add column previous uuid references template_join (id);
create unique index template_join_update_waits on template_join (previous) where state = 'submitted';

-- What the columns of an imported table are called, as pointer=name, and in which row of its sheet they are named.
alter table import add column columns text[] not null default '{}', add column header_row bigint;

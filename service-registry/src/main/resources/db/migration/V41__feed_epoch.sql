-- The life of this database in which revisions are counted. The other columns say where and by which transaction the row was
-- written: in a copy that was restored, or after a promotion, one of them no longer fits, and a new epoch begins.
create table feed_epoch (
    single    boolean primary key default true check (single),
    epoch     text not null,
    cluster   text not null,
    timeline  text not null,
    writer    bigint not null
);
create function begin_epoch() returns text language sql as $$
    insert into feed_epoch (epoch, cluster, timeline, writer)
    select gen_random_uuid()::text, (select system_identifier::text from pg_control_system()),
        substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8), pg_current_xact_id()::text::bigint % 4294967296
    on conflict (single) do update set epoch = excluded.epoch, cluster = excluded.cluster, timeline = excluded.timeline,
        writer = excluded.writer
    returning epoch $$;
create function present_epoch() returns text language sql stable as $$
    select epoch from feed_epoch
    where cluster = (select system_identifier::text from pg_control_system())
        and timeline = substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8)
        and writer = xmin::text::bigint $$;
select begin_epoch();

alter table replica add column epoch text;

alter table rights_request
    add column channel text not null default 'online' check (channel in ('online', 'counter', 'mobile_unit', 'phone')),
    add column officer text,
    add column run_at timestamptz;
alter table rights_request drop constraint rights_request_state_check;
alter table rights_request add constraint rights_request_state_check check (state in ('open', 'done', 'withdrawn'));
comment on column rights_request.run_at is 'When an erasure that waits is done, unless it is withdrawn before';
create index rights_request_waiting on rights_request (run_at) where state = 'open' and run_at is not null;

create table freed_nik (
    blind bytea primary key check (length(blind) = 32),
    at timestamptz not null
);
comment on table freed_nik is 'HMAC-SHA256 of NIKs that were seen or proofed and are nobody''s now: for a while a mere match does not claim them';

create function keep_freed_nik() returns trigger language plpgsql as $$
begin
    if old.verified_by <> 'match' then
        insert into freed_nik (blind, at) values (old.blind, now()) on conflict (blind) do update set at = excluded.at;
    end if;
    return old;
end
$$;
create trigger verified_nik_freed after delete on verified_nik for each row execute function keep_freed_nik();

-- Guests may have to wait for a host, a meeting may end with its last host, and a rule may come before what endpoints
-- and rooms are called.

alter table room add column guests_wait boolean default false not null;
alter table room add column ends_with_host boolean default false not null;
update room set max_participants = 0 where max_participants < 0;

alter table rule add column policy boolean default false not null;

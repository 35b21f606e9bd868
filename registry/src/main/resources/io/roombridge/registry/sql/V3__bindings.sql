-- Bindings are found in memory. Each row says when it was written and by which gateway, so that others read only what
-- is new to them; what was removed is told for a while.

drop table registration_alias;
drop index registration_by_expiry;

alter table registration add column revision bigint default 0 not null;
alter table registration add column node varchar(36) default '' not null;
create index registration_by_revision on registration (revision);

create table registration_gone (
    revision bigint        not null,
    protocol varchar(16)   not null,
    binding  varchar(1024) not null,
    node     varchar(36)   not null,
    removed  timestamp(6) with time zone not null,
    primary key (revision, protocol, binding)
);

insert into revision (kind, number)
values ('registration', 0);

-- Which revision each thing was written at: who changes it says which state it was seen in.
alter table endpoint add column version bigint default 0 not null;
alter table room add column version bigint default 0 not null;
alter table trunk add column version bigint default 0 not null;
alter table transform add column version bigint default 0 not null;
alter table rule add column version bigint default 0 not null;
alter table console_user add column version bigint default 0 not null;

-- Aliases of endpoints and rooms change one after the other; users are held in memory like the rest.
insert into revision (kind, number)
select kind, 0
from (values ('alias'), ('user')) as kinds (kind)
where kind not in (select kind from revision);

-- Encrypted, secrets are longer. Encrypted they are at the next start, which also writes here what shows the key.
alter table endpoint alter column password set data type varchar(2048);
alter table room alter column host_pin set data type varchar(256);
alter table room alter column guest_pin set data type varchar(256);
alter table room alter column cloud set data type varchar(4096);
alter table trunk alter column password set data type varchar(2048);

create table secret (
    name   varchar(32)  primary key,
    sealed varchar(256) not null
);
insert into secret (name, sealed) values ('check', '');

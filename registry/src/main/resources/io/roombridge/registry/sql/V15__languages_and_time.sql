-- What people are spoken to in: ISO 639-1; empty where nobody has chosen it.
alter table endpoint add column language varchar(8) default '' not null;
alter table room add column language varchar(8) default '' not null;

-- How long a meeting may last; 0 for any time.
alter table room add column max_minutes integer default 0 not null;

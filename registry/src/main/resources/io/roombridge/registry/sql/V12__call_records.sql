-- A record is there from when its call begins: without an end until there is one, and without an answer when there is
-- none. What a gateway left open is closed when it starts again, by when it was last seen.

alter table call_record alter column answered drop not null;
alter table call_record alter column ended drop not null;
alter table call_record alter column cause drop not null;
alter table call_record add column name varchar(256) default '' not null;
alter table call_record add column why varchar(512) default '' not null;
alter table call_record add column gateway varchar(128) default '' not null;

update call_record set answered = null where answered = ended;

create table gateway (
    name varchar(128) primary key,
    seen timestamp(6) with time zone not null
);

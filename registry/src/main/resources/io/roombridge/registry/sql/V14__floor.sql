-- Who may show slides in a room.
alter table room add column floor varchar(16) default 'ANYONE' not null;

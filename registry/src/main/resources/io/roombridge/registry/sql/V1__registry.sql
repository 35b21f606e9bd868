-- The same statements make the tables in H2 and in PostgreSQL.
-- Names compare without regard to case: each is kept as given beside an id in lower case.

-- A revision of each kind from the start, so that a change only moves it: the number stays locked until its transaction
-- ends, and numbers become visible in their order. What has a version was last written at that revision.
create table revision (
    kind   varchar(32) primary key,
    number bigint      not null
);

insert into revision (kind, number)
values ('endpoint', 0), ('room', 0), ('trunk', 0), ('transform', 0), ('rule', 0), ('preference', 0), ('alias', 0),
       ('user', 0), ('registration', 0);

create table endpoint (
    id           varchar(128) primary key,
    name         varchar(128) not null,
    display_name varchar(256) not null,
    password     varchar(2048) not null,
    enabled      boolean      not null,
    language     varchar(8) default '' not null,
    version      bigint default 0 not null
);

create table endpoint_alias (
    alias    varchar(512) primary key,
    endpoint varchar(128) not null references endpoint on delete cascade,
    position integer      not null
);
create index endpoint_alias_by_endpoint on endpoint_alias (endpoint);

create table room (
    id               varchar(64)  primary key,
    name             varchar(64)  not null,
    display_name     varchar(256) not null,
    host_pin         varchar(256) not null,
    guest_pin        varchar(256) not null,
    max_participants integer      not null,
    locked           boolean      not null,
    arrangement      varchar(32)  not null,
    protocols        varchar(64)  not null,
    cloud            varchar(4096) not null,
    guests_wait      boolean default false not null,
    ends_with_host   boolean default false not null,
    floor            varchar(16) default 'ANYONE' not null,
    language         varchar(8) default '' not null,
    max_minutes      integer default 0 not null,
    version          bigint default 0 not null
);

create table room_alias (
    alias    varchar(512) primary key,
    room     varchar(64)  not null references room on delete cascade,
    position integer      not null
);
create index room_alias_by_room on room_alias (room);

create table trunk (
    id        varchar(64)  primary key,
    name      varchar(64)  not null,
    protocol  varchar(16)  not null,
    transport varchar(16)  not null,
    host      varchar(256) not null,
    port      integer      not null,
    template  varchar(512) not null,
    login     varchar(256),
    password  varchar(2048),
    version   bigint default 0 not null
);

create table transform (
    id            varchar(64)  primary key,
    name          varchar(64)  not null,
    priority      integer      not null,
    enabled       boolean      not null,
    match_kind    varchar(16)  not null,
    match_text    varchar(250) not null,
    callers       varchar(16)  not null,
    protocols     varchar(64)  not null,
    source_kind   varchar(16)  not null,
    source_text   varchar(250) not null,
    zone          varchar(64)  not null,
    behaviour     varchar(16)  not null,
    replacement   varchar(512) not null,
    version       bigint default 0 not null
);

create table rule (
    id            varchar(64)  primary key,
    name          varchar(64)  not null,
    priority      integer      not null,
    enabled       boolean      not null,
    match_kind    varchar(16)  not null,
    match_text    varchar(250) not null,
    callers       varchar(16)  not null,
    protocols     varchar(64)  not null,
    source_kind   varchar(16)  not null,
    source_text   varchar(250) not null,
    zone          varchar(64)  not null,
    behaviour     varchar(16)  not null,
    replacement   varchar(512) not null,
    target        varchar(128) not null,
    stops         boolean      not null,
    policy        boolean default false not null,
    version       bigint default 0 not null
);

create table registration (
    protocol   varchar(16)   not null,
    binding    varchar(1024) not null,
    aliases    varchar       not null,
    contact    varchar(1024) not null,
    transport  varchar(16)   not null,
    hop_host   varchar(256)  not null,
    hop_port   integer       not null,
    product    varchar(512)  not null,
    account    varchar(256)  not null,
    attributes varchar       not null,
    since      timestamp(6) with time zone not null,
    expires    timestamp(6) with time zone not null,
    revision   bigint default 0 not null,
    node       varchar(36) default '' not null,
    primary key (protocol, binding)
);
create index registration_by_revision on registration (revision);

-- What was removed is told for a while, so that other gateways read only what is new to them.
create table registration_gone (
    revision bigint        not null,
    protocol varchar(16)   not null,
    binding  varchar(1024) not null,
    node     varchar(36)   not null,
    removed  timestamp(6) with time zone not null,
    primary key (revision, protocol, binding)
);

-- A record is there from when its call begins: without an end until there is one, and without an answer when there is
-- none. What a gateway left open is closed when it starts again, by when it was last seen.
create table call_record (
    id        bigint generated always as identity primary key,
    call_name varchar(256)  not null,
    protocol  varchar(16)   not null,
    leg       varchar(64)   not null,
    incoming  boolean       not null,
    caller    varchar(512)  not null,
    callee    varchar(512)  not null,
    product   varchar(512)  not null,
    target    varchar(1024) not null,
    started   timestamp(6) with time zone not null,
    answered  timestamp(6) with time zone,
    ended     timestamp(6) with time zone,
    cause     varchar(64),
    trace     varchar       not null,
    name      varchar(256) default '' not null,
    why       varchar(512) default '' not null,
    gateway   varchar(128) default '' not null
);
create index call_record_by_start on call_record (started);
create index call_record_by_end on call_record (ended);
create index call_record_by_leg on call_record (leg);

create table gateway (
    name varchar(128) primary key,
    seen timestamp(6) with time zone not null
);

create table call_stream (
    record     bigint           not null references call_record on delete cascade,
    position   integer          not null,
    media      varchar(16)      not null,
    role       varchar(16)      not null,
    sent       boolean          not null,
    codec      varchar(64)      not null,
    width      integer          not null,
    height     integer          not null,
    frame_rate double precision not null,
    bit_rate   bigint           not null,
    packets    bigint           not null,
    lost       bigint           not null,
    jitter     double precision not null,
    frames     bigint           not null,
    path       varchar(32)      not null,
    primary key (record, position)
);

create table console_user (
    id            varchar(64)  primary key,
    name          varchar(64)  not null,
    role          varchar(16)  not null,
    must_change   boolean      not null,
    password_hash varchar(256) not null,
    version       bigint default 0 not null
);

create table api_token (
    id          bigint generated always as identity primary key,
    owner       varchar(64)  not null references console_user on delete cascade,
    description varchar(256) not null,
    hash        varchar(64)  not null unique,
    created     timestamp(6) with time zone not null,
    expires     timestamp(6) with time zone not null
);

create table preference (
    name  varchar(64) primary key,
    setting varchar   not null
);

create table audit (
    id     bigint generated always as identity primary key,
    at     timestamp(6) with time zone not null,
    actor  varchar(128)  not null,
    action varchar(32)   not null,
    kind   varchar(32)   not null,
    name   varchar(512)  not null,
    detail varchar(4096) not null
);
create index audit_by_time on audit (at);

-- What shows the key that secrets are encrypted with.
create table secret (
    name   varchar(32)  primary key,
    sealed varchar(256) not null
);
insert into secret (name, sealed) values ('check', '');

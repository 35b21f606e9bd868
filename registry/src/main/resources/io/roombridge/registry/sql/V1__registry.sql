-- The same statements make the tables in H2 and in PostgreSQL.
-- Names compare without regard to case: each is kept as given beside an id in lower case.

create table revision (
    kind   varchar(32) primary key,
    number bigint      not null
);

create table endpoint (
    id           varchar(128) primary key,
    name         varchar(128) not null,
    display_name varchar(256) not null,
    password     varchar(256) not null,
    enabled      boolean      not null
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
    host_pin         varchar(32)  not null,
    guest_pin        varchar(32)  not null,
    max_participants integer      not null,
    locked           boolean      not null,
    arrangement      varchar(32)  not null,
    protocols        varchar(64)  not null,
    cloud            varchar(512) not null
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
    password  varchar(256)
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
    replacement   varchar(512) not null
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
    stops         boolean      not null
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
    primary key (protocol, binding)
);
create index registration_by_expiry on registration (expires);

create table registration_alias (
    protocol varchar(16)   not null,
    binding  varchar(1024) not null,
    alias    varchar(512)  not null,
    primary key (protocol, binding, alias),
    foreign key (protocol, binding) references registration on delete cascade
);
create index registration_alias_by_alias on registration_alias (alias);

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
    answered  timestamp(6) with time zone not null,
    ended     timestamp(6) with time zone not null,
    cause     varchar(64)   not null,
    trace     varchar       not null
);
create index call_record_by_start on call_record (started);
create index call_record_by_end on call_record (ended);
create index call_record_by_leg on call_record (leg);

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
    password_hash varchar(256) not null
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

-- What the panel has asked a person to type, until it is typed, ended or too late.
create table panel_input (
    chat_id    bigint not null,
    person     bigint not null,
    topic      bigint not null,
    field      text not null,
    -- the panel that asked
    message    bigint not null,
    -- what came in several messages is answered once: the album, or the message, that goes on with a wrong answer
    rest       text not null default '',
    expires_at timestamptz not null,
    primary key (chat_id, person)
);

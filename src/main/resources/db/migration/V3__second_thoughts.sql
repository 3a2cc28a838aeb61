-- What people may do to a question that stands already, and questions that come in several messages.
alter table turn
    -- counts the times that it was asked anew; an end that belongs to an earlier time is dropped
    add column revision   int not null default 0,
    -- the answer was cut by its length
    add column cut        boolean not null default false,
    -- the turn whose answer this one goes on with
    add column continues  bigint,
    -- until then further parts may come
    add column ready_at   timestamptz not null default now(),
    -- the media group that its messages belong to
    add column album      text,
    -- the messages that asked, and what each of them said; empty where there is but one
    add column part_ids   bigint[] not null default '{}',
    add column part_texts text[] not null default '{}',
    -- which of its answers the row holds, and how many there are
    add column variant    int not null default 1,
    add column variants   int not null default 1;

-- An answer is gone on with once.
create unique index turn_continues on turn (chat_id, continues) where continues is not null;

-- The answers of a turn that has several; the one that the row of the turn holds is here too.
create table variant (
    chat_id  bigint not null,
    turn     bigint not null,
    number   int not null,
    state    text not null,
    answer   text not null,
    closing  text not null,
    cut      boolean not null,
    model    text,
    error_id text,
    size     int not null,
    primary key (chat_id, turn, number)
);

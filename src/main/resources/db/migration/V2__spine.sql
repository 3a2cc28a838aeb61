-- A chat: who works on it, and whether anything can be said in it. A chat is worked on by one replica at a time, so its
-- order and its budget hold without any further store.
create table chat (
    id            bigint primary key,
    replica       bigint,
    penalty_until timestamptz
);
create index chat_replica on chat (replica) where replica is not null;
create index chat_penalty on chat (penalty_until) where penalty_until is not null;

-- Updates from Telegram, kept until done. The number of the update makes a second arrival fall away.
create table inbox (
    chat_id    bigint not null,
    update_id  bigint not null,
    topic      bigint not null,
    lane       text not null check (lane in ('talk', 'control')),
    state      text not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
    payload    text not null,
    replica    bigint,
    attempts   int not null default 0,
    arrived_at timestamptz not null default now(),
    ended_at   timestamptz,
    -- the message of ours that answered it, where that is not part of a turn
    reply      bigint,
    primary key (chat_id, update_id)
);
create index inbox_waiting on inbox (update_id) where state = 'waiting';
create index inbox_ended on inbox (ended_at) where state <> 'waiting';

-- What is remembered of a conversation begins after this turn.
create table conversation (
    chat_id      bigint not null,
    topic        bigint not null,
    begins_after bigint not null default 0,
    primary key (chat_id, topic)
);

-- One question and its answer. It is open until its end is shown.
create table turn (
    chat_id           bigint not null,
    id                bigint generated always as identity,
    topic             bigint not null,
    asked_by          bigint not null,
    language          text not null,
    question_id       bigint not null,
    question          text not null,
    state             text not null default 'asked'
                      check (state in ('asked', 'answering', 'answered', 'stopped', 'failed')),
    answer            text not null default '',
    -- words of ours under the answer: an error's sentence, a remark
    closing           text not null default '',
    messages          bigint[] not null default '{}',
    -- how many messages were about to be sent; more than there are ids of means that one may be lost
    sends             int not null default 0,
    replica           bigint,
    attempts          int not null default 0,
    model             text,
    prompt_tokens     bigint,
    completion_tokens bigint,
    -- how much of a context the turn takes, as our tokenizer counts
    size              int not null default 0,
    error_id          text,
    asked_at          timestamptz not null default now(),
    began_at          timestamptz,
    ended_at          timestamptz,
    shown_at          timestamptz,
    primary key (chat_id, id)
);
create index turn_open on turn (chat_id, topic, id) where shown_at is null;
create index turn_began on turn (began_at);
create index turn_history on turn (chat_id, topic, id desc) where state in ('answered', 'stopped');

-- What a server makes up for itself and must find again.
create table keepsake (
    name  text primary key,
    value text not null
);

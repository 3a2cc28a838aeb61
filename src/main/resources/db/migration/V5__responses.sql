-- Fields that a model has refused, so that it is not offered them again; see dev.rill.model.quirks. A handful of rows, the same
-- for all chats.
create table quirk (
    provider   text not null,
    model      text not null,
    field      text not null,
    learned_at timestamptz not null default now(),
    primary key (provider, model, field)
);

-- Where the provider's own record of the conversation stands behind this answer; see dev.rill.model.Bookmark. It says itself which
-- conversation it holds for, so nothing has to take it back when an answer changes.
alter table turn add column bookmark text;

-- Fields that a model has refused, so that it is not offered them again; see dev.rill.model.quirks. A handful of rows, the same
-- for all chats.
create table quirk (
    provider   text not null,
    model      text not null,
    field      text not null,
    learned_at timestamptz not null default now(),
    primary key (provider, model, field)
);

-- Where a person's questions go instead of to the operator's provider: an endpoint of their own, or an assistant.
create table endpoint (
    person     bigint not null,
    kind       text not null check (kind in ('own', 'assistant')),
    -- as it passed the guard; without one the operator's provider is meant
    base_url   text,
    -- sealed for table, column, person and kind
    key        bytea,
    model      text,
    active     boolean not null default true,
    updated_at timestamptz not null default now(),
    primary key (person, kind)
);

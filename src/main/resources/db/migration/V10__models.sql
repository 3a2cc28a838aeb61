-- The model that a question alone is for, whatever answers in its chat otherwise.
alter table turn add column model_asked text;

-- What the admins were told, and when: all replicas tell it once.
create table admin_notice (
    topic   text primary key,
    told_at timestamptz not null default now()
);

-- What whoever asks is called: in a group the model has to tell the speakers apart. Empty in private chats.
alter table turn add column speaker text not null default '';

-- The group that a supergroup was before.
alter table chat add column migrated_from bigint;

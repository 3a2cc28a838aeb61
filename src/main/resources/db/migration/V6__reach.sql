-- Since when Telegram says that nothing can be said there: blocked, kicked, deleted. Empty again when something comes from there.
alter table chat add column unreachable_since timestamptz;

-- What was chosen in a chat: in a private one by its person, in a group by its admins. What is missing has its default.
create table preference (
    owner    bigint primary key,
    "values" jsonb not null default '{}'
);

-- What the model thought before it answered, where the person wished to see that, and as far as it is shown. No part of what is
-- remembered.
alter table turn add column thoughts text not null default '';

-- The message that a question replies to, and its words, as far as they may go along.
alter table turn
    add column replies_to   bigint,
    add column replied_text text not null default '';

-- To find the turn that a message belongs to: answers come shortly after what they answer.
create index turn_question on turn (chat_id, question_id);

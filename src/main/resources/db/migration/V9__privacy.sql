-- To find what a person said in groups, when that is to be erased; in a private chat the chat's number is the person's.
create index turn_of_group on turn (asked_by) where chat_id < 0;

-- A call that must never be made twice was about to be made for this update; see dev.rill.inbox.Arrival.Receipt.
alter table inbox add column tried boolean not null default false;

alter table turn
    -- the answer stands in this message, in a chat that is not ours to write to; see dev.rill.kernel.Place.abroad
    add column inline_message text,
    -- nobody there can see the question unless it stands above the answer
    add column quoted         boolean not null default false;

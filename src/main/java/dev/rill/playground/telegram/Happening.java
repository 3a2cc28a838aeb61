package dev.rill.playground.telegram;

import java.util.List;

/** Something that happened in the world, for whoever watches. */
public sealed interface Happening {
    /** A message came, changed or went. */
    record Written(Message message) implements Happening {}

    /** Something else about a chat is seen differently now: typing, draft, blocked. */
    record Changed(long chat) implements Happening {}

    /** The bot called. */
    record Called(Call call) implements Happening {}

    /** Somebody came, or speaks another language now. */
    record PeopleChanged() implements Happening {}

    /** The bot answered a press of a button. */
    record Toast(Query query) implements Happening {}

    /** A fault began or ended. */
    record FaultsChanged(List<Fault> faults) implements Happening {}

    /** Everything is gone. */
    record Reset() implements Happening {}
}

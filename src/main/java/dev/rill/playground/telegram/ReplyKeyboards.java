package dev.rill.playground.telegram;

import dev.rill.playground.judge.ReplyKeyboard;
import dev.rill.playground.judge.ReplyMarkup;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The keyboards of the bot's in place of people's own, by person. Guarded by the world's lock. */
final class ReplyKeyboards {
    private final Map<Long, Shown> shown = new HashMap<>(2);

    /** @param message the one that brought it: in a group, a press answers it */
    record Shown(ReplyKeyboard keyboard, long message) {}

    /** A message of the bot's brings a keyboard, or takes it away: for all, or for whom it means. */
    void change(ReplyMarkup markup, Chat chat, Message message) {
        switch (markup) {
            case ReplyMarkup.InPlace place ->
                meant(chat, message, place.selective())
                        .forEach(person -> shown.put(person, new Shown(place.keyboard(), message.id())));
            case ReplyMarkup.Removed removed ->
                meant(chat, message, removed.selective()).forEach(shown::remove);
            case ReplyMarkup.None none -> {}
            case ReplyMarkup.Below below -> {}
            case ReplyMarkup.ForceReply force -> {}
        }
    }

    private static List<Long> meant(Chat chat, Message message, boolean selective) {
        return chat.roster.present().stream()
                .filter(person -> !person.bot())
                .filter(person -> !selective || isMeant(chat, message, person))
                .map(Person::id)
                .toList();
    }

    private static boolean isMeant(Chat chat, Message message, Person person) {
        var asked = chat.find(message.replyTo()).filter(one -> one.from().id() == person.id());
        return asked.isPresent()
                || person.username()
                        .filter(name -> message.text().contains("@" + name))
                        .isPresent()
                || message.content().entities().stream()
                        .anyMatch(entity -> entity.details().get("user") instanceof JsonObject user
                                && user.getLong("id", 0L) == person.id());
    }

    Optional<Shown> of(long person) {
        return Optional.ofNullable(shown.get(person));
    }

    /** Presses the first button whose words begin so; a keyboard for one time is gone then. */
    Pressed press(long person, String beginning) {
        var keyboard = of(person).orElseThrow(() -> new NoSuchElementException(person + " sees no keyboard there"));
        var words = keyboard.keyboard().rows().stream()
                .flatMap(row -> row.stream())
                .filter(button -> button.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no such button on the keyboard"));
        if (keyboard.keyboard().oneTime()) {
            shown.remove(person);
        }
        return new Pressed(words, keyboard.message());
    }

    /** What a press says, and what it answers. */
    record Pressed(String words, long message) {}

    Map<Long, ReplyKeyboard> shown() {
        var all = new HashMap<Long, ReplyKeyboard>();
        shown.forEach((person, one) -> all.put(person, one.keyboard()));
        return Map.copyOf(all);
    }
}

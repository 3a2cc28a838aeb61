package dev.rill.playground.telegram;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Someone who chats, or a bot.
 *
 * @param username without the @; empty when there is none
 * @param language as the client reports it; empty when it does not
 * @param admin whether the playground presents this person as the operator
 */
public record Person(
        long id, String name, Optional<String> username, Optional<String> language, boolean admin, boolean bot) {
    /** The bot of the playground. */
    public static final Person BOT =
            new Person(1_000_000_001L, "Rill", Optional.of("rill_bot"), Optional.empty(), false, true);

    static final Person ANNA = human(1001, "Anna", "anna", "en", false);
    static final Person BORIS = human(1002, "Борис", "boris", "ru", false);
    static final Person ADMIN = human(1003, "Admin", "admin", "en", true);

    static Person human(long id, String name, String username, String language, boolean admin) {
        return new Person(id, name, Optional.of(username), Optional.of(language), admin, false);
    }

    /** Whether it is the bot of the playground, and no other. */
    public boolean isOurBot() {
        return id == BOT.id();
    }

    Person speaking(Optional<String> newLanguage) {
        return new Person(id, name, username, newLanguage, admin, bot);
    }

    JsonObject toUser() {
        var json = new JsonObject().put("id", id).put("is_bot", bot).put("first_name", name);
        username.ifPresent(value -> json.put("username", value));
        language.ifPresent(value -> json.put("language_code", value));
        return json;
    }
}

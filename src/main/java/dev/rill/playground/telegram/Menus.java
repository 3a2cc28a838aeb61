package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import io.vertx.core.json.JsonArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands that the bot announced, by scope and language. Guarded by the world's lock. */
final class Menus {
    private static final int MOST = 5_000;
    private final Map<Key, JsonArray> all = new LinkedHashMap<>();

    /** @param language two letters; empty for all others */
    record Key(MenuScope scope, String language) {}

    void put(Key key, JsonArray commands) {
        if (commands.isEmpty()) {
            all.remove(key);
            return;
        }
        if (all.size() >= MOST) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        all.put(key, commands);
    }

    JsonArray get(Key key) {
        return all.getOrDefault(key, new JsonArray());
    }

    void remove(Key key) {
        all.remove(key);
    }

    List<Menu> all() {
        return all.entrySet().stream()
                .map(each -> menu(each.getKey(), each.getValue()))
                .toList();
    }

    /** The list of the default scope. */
    JsonArray general(String language) {
        return shown(Stream.of(MenuScope.of(MenuScope.Type.DEFAULT)), language)
                .map(Menu::commands)
                .orElseGet(JsonArray::new);
    }

    /** What a person sees in a chat: of the narrowest scope that has a list, the one in the person's language first. */
    Optional<Menu> shown(Chat chat, Person person) {
        return shown(scopes(chat, person), person.language().orElse(""));
    }

    private Optional<Menu> shown(Stream<MenuScope> scopes, String language) {
        var letters = language.substring(0, Math.min(2, language.length())).toLowerCase(Locale.ROOT);
        return scopes.flatMap(scope -> Stream.of(new Key(scope, letters), new Key(scope, "")))
                .filter(all::containsKey)
                .findFirst()
                .map(key -> menu(key, get(key)));
    }

    private static Menu menu(Key key, JsonArray commands) {
        return new Menu(key.scope().toWire(), key.language(), commands);
    }

    private static Stream<MenuScope> scopes(Chat chat, Person person) {
        var here = MenuScope.of(MenuScope.Type.CHAT, chat.id);
        if (chat.isPrivate()) {
            return Stream.of(
                    here, MenuScope.of(MenuScope.Type.ALL_PRIVATE_CHATS), MenuScope.of(MenuScope.Type.DEFAULT));
        }
        var host = chat.roster.standing(person.id()).isHost();
        return Stream.of(
                        new MenuScope(MenuScope.Type.CHAT_MEMBER, chat.id, person.id()),
                        MenuScope.of(MenuScope.Type.CHAT_ADMINISTRATORS, chat.id),
                        here,
                        MenuScope.of(MenuScope.Type.ALL_CHAT_ADMINISTRATORS),
                        MenuScope.of(MenuScope.Type.ALL_GROUP_CHATS),
                        MenuScope.of(MenuScope.Type.DEFAULT))
                .filter(scope -> host || !scope.type().isForHosts());
    }
}

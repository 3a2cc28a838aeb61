package dev.rill.playground.telegram;

import dev.rill.playground.judge.Refusal;
import java.util.Map;

/** What the bot does about its own place in a chat. */
final class HostMethods {
    private final Hosts hosts;

    HostMethods(Hosts hosts) {
        this.hosts = hosts;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("leavechat", this::leave);
    }

    private Object leave(Attempt attempt) {
        var chat = attempt.chat();
        if (chat.isPrivate()) {
            throw Refusal.badRequest("chat member status can't be changed in private chats");
        }
        MessageMethods.refuseAbsent(chat);
        hosts.placeBot(chat, Standing.LEFT);
        return true;
    }
}

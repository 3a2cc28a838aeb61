package dev.rill.access;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Time;
import dev.rill.kernel.UserId;
import dev.rill.kernel.VirtualTime;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramFailure;
import dev.rill.telegram.method.GetChatMember;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.type.ChatMember;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;

/** A Telegram that knows who is what in one group, and nothing else. */
public final class FakeGroups implements BotApi {
    private final ChatId group;
    private final Map<Long, String> standings = new HashMap<>();
    private boolean away;
    private int questions;

    public FakeGroups(ChatId group) {
        this.group = group;
    }

    public GroupAdmins admins() {
        return admins(new VirtualTime());
    }

    GroupAdmins admins(Time time) {
        return new GroupAdmins(this, time);
    }

    public FakeGroups with(UserId person, String status) {
        standings.put(person.value(), status);
        return this;
    }

    void goAway(boolean gone) {
        away = gone;
    }

    int questions() {
        return questions;
    }

    @Override
    public <R> Uni<R> call(Method<R> method) {
        return Uni.createFrom().item(() -> method.answer().cast(answer((GetChatMember) method)));
    }

    private ChatMember answer(GetChatMember question) {
        questions++;
        if (away) {
            throw new TelegramException(new TelegramFailure.Unreachable("timeout", true));
        }
        if (question.chatId() != group.value()) {
            throw new TelegramException(new TelegramFailure.BadRequest(400, "Bad Request: member not found"));
        }
        return new ChatMember(standings.getOrDefault(question.userId(), "left"), false);
    }
}

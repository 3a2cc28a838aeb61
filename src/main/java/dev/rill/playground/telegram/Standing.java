package dev.rill.playground.telegram;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** As what somebody is in a chat; the names are Telegram's, in capitals. */
public enum Standing {
    CREATOR,
    ADMINISTRATOR,
    MEMBER,

    /** A member that may not write. */
    RESTRICTED,

    /** Never was there, or went by itself. */
    LEFT,

    /** Was thrown out; of the bot in a private chat: blocked. */
    KICKED;

    private static final List<String> RIGHTS = List.of(
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_change_info",
            "can_invite_users",
            "can_pin_messages",
            "can_manage_topics");
    private static final List<String> FREEDOMS =
            List.of("can_send_messages", "can_send_documents", "can_send_photos", "can_send_other_messages");

    /** Reads Telegram's word for it. */
    public static Standing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Telegram's word for it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is there at all. */
    public boolean isPresent() {
        return this != LEFT && this != KICKED;
    }

    /** Whether it runs the chat. */
    public boolean isHost() {
        return this == CREATOR || this == ADMINISTRATOR;
    }

    /** A {@code ChatMember} in the Bot API's shape. */
    JsonObject toWire(Person person) {
        var json = new JsonObject().put("user", person.toUser()).put("status", wireName());
        switch (this) {
            case CREATOR -> json.put("is_anonymous", false);
            case ADMINISTRATOR -> {
                json.put("can_be_edited", false).put("is_anonymous", false);
                RIGHTS.forEach(right -> json.put(right, true));
            }
            case RESTRICTED -> {
                json.put("is_member", true).put("until_date", 0);
                FREEDOMS.forEach(freedom -> json.put(freedom, false));
            }
            case KICKED -> json.put("until_date", 0);
            case MEMBER, LEFT -> {}
        }
        return json;
    }
}

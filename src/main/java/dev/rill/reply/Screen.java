package dev.rill.reply;

import dev.rill.kernel.Place;
import dev.rill.markup.Formatted;
import dev.rill.telegram.type.ReplyParameters;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an answer is shown. */
public sealed interface Screen {
    /**
     * In messages of ours, in a chat.
     *
     * @param messages ids of messages that an earlier attempt at the same answer left; they are used again
     * @param lostTrack whether that attempt may have sent a message whose id is not among them
     * @param after the message that the answer follows; messages of ours have greater ids
     * @param memory where ids are kept, so that the next attempt finds them
     */
    record Chat(Place place, List<Long> messages, boolean lostTrack, long after, Memory memory) implements Screen {
        public Chat {
            messages = List.copyOf(messages);
        }

        /** The topic as Telegram takes it: left out where there is none. */
        @Nullable
        Long thread() {
            return place.topic() == 0 ? null : place.topic();
        }

        /** Where several people talk, the answer's first message replies to what it answers; 0 is no message. */
        @Nullable
        ReplyParameters reply(int page) {
            return page > 0 || after == 0 || place.chat().isPrivate() ? null : ReplyParameters.to(after);
        }
    }

    /**
     * In one message that stands already, sent by way of the bot or answering a guest; wherever that is, nothing else may be
     * said there.
     *
     * @param message its {@code inline_message_id}
     * @param heading what stands above the answer
     * @param more what stands below as much of the answer as there is room for, where there is more of it; not empty
     */
    record Inline(String message, Formatted heading, Formatted more) implements Screen {}

    /** What is kept about the messages of a chat. */
    interface Memory {
        /** Keeps that message number {@code page} (from 1 on) is about to be sent, so that a lost one is looked for. */
        Uni<Void> sending(int page);

        /** Keeps the ids of the messages that show this answer, first page first. */
        Uni<Void> keep(List<Long> messages);

        /** Ids of messages in the chat that are known to be something else than this answer. */
        Uni<Set<Long>> others();
    }
}

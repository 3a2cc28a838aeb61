package dev.rill.reply;

import dev.rill.kernel.Time;
import dev.rill.settings.Preferences.Streaming;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows growing texts in chats. */
@ApplicationScoped
public class Replier {
    private final Outbox outbox;
    private final Time time;
    private final ReplyMeter meter;
    private final ReplyConfig config;
    private final Abilities abilities;

    Replier(Outbox outbox, Time time, ReplyMeter meter, ReplyConfig config, Abilities abilities) {
        this.outbox = outbox;
        this.time = time;
        this.meter = meter;
        this.config = config;
        this.abilities = abilities;
    }

    /**
     * Shows drafts as they come, the latest always instead of those before it, and the last one exactly.
     *
     * <p>The drafts are read on without waiting for Telegram. Until the first words there is the typing action.
     *
     * <p>The pipeline is stock Mutiny. What it rests on: a draft is noted <em>before</em> the stage that drops, so a call
     * that waits for its turn takes the latest text with it, and the last draft can hurry a waiting call; a draft that comes
     * while one is being shown goes no further, as that is followed by whatever is the latest then; and the end is an item
     * like any other, so it cannot overtake the text before it.
     *
     * @return completes when the last draft is shown; fails with {@link TelegramException} where the chat cannot be
     *     reached any more, and stops reading the drafts then
     */
    public Uni<Void> show(Screen screen, Manner manner, Multi<Draft> drafts) {
        return Uni.createFrom().deferred(() -> {
            Streaming transport = manner.transport().orElse(config.transport());
            Surface surface = surface(screen, transport);
            Typing typing = new Typing(screen, outbox, time);
            boolean richly = manner.rich() && surface.takesRich() && abilities.richMessages();
            Showing showing = new Showing(surface, richly, typing::stop);
            return drafts.onSubscription()
                    .invoke(typing::start)
                    .select()
                    .where(draft -> showing.note(draft) && (draft.isLast() || transport != Streaming.OFF))
                    .onOverflow()
                    .dropPreviousItems()
                    .onItem()
                    .transformToUniAndConcatenate(ignored -> showing.show())
                    .onTermination()
                    .invoke(() -> {
                        typing.stop();
                        surface.leave();
                        showing.tell(meter);
                    })
                    .onItem()
                    .ignoreAsUni();
        });
    }

    private Surface surface(Screen screen, Streaming transport) {
        return switch (screen) {
            case Screen.Chat chat
            when transport == Streaming.DRAFT && chat.place().chat().isPrivate() && abilities.drafts() ->
                new DraftSurface(chat, outbox, time, abilities);
            case Screen.Chat chat -> new EditSurface(chat, outbox, time, abilities);
            case Screen.Inline inline -> new InlineSurface(inline, outbox, time);
        };
    }
}

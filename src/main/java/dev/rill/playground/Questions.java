package dev.rill.playground;

import dev.rill.playground.telegram.Crowd;
import dev.rill.playground.telegram.Happening;
import dev.rill.playground.telegram.Saying;
import dev.rill.playground.telegram.SimulatedTelegram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The latest question of each chat, followed until it is answered. Guarded by the world's lock. */
final class Questions {
    private final SimulatedTelegram telegram;
    private final ModelBooks model;
    private final Figures figures;
    private final Map<Long, Asked> latest = new HashMap<>();

    Questions(SimulatedTelegram telegram, ModelBooks model, Figures figures) {
        this.telegram = telegram;
        this.model = model;
        this.figures = figures;
        telegram.watch(this::happened);
    }

    /** Says something in a chat; unless it is a command, it is followed as a question. */
    List<Crowd.Deed> ask(long chat, long from, Saying saying) {
        var deeds = new ArrayList<Crowd.Deed>(1);
        telegram.atOnce(() -> deeds.addAll(followed(chat, from, saying, asked -> {})));
        return deeds;
    }

    /** Asks in a private chat, and hands out the question that is followed. */
    void ask(long chat, String text, Consumer<Asked> following) {
        telegram.atOnce(() -> followed(chat, chat, Saying.of(text), following));
    }

    private List<Crowd.Deed> followed(long chat, long from, Saying saying, Consumer<Asked> following) {
        var now = telegram.time().nanos();
        var text = saying.text();
        var deeds = telegram.crowd().say(chat, from, saying);
        if (!text.startsWith("/")) {
            var asked = new Asked(chat, text, deeds.getLast().message(), now);
            latest.put(chat, asked);
            following.accept(asked);
        }
        return deeds;
    }

    private void happened(Happening happening) {
        switch (happening) {
            case Happening.Written written
            when written.message().byBot() -> {
                var asked = latest.get(written.message().chat());
                if (asked != null) {
                    follow(
                            asked,
                            () -> asked.written(
                                    written.message(),
                                    told(asked),
                                    telegram.time().nanos()));
                }
            }
            case Happening.Called called -> {
                var asked = latest.get(called.call().chat());
                if (asked != null) {
                    follow(asked, () -> asked.called(called.call(), draftTold(asked, called)));
                }
            }
            case Happening.Reset ignored -> latest.clear();
            case Happening.Written ignored -> {}
            case Happening.Changed ignored -> {}
            case Happening.PeopleChanged ignored -> {}
            case Happening.Toast ignored -> {}
            case Happening.FaultsChanged ignored -> {}
        }
    }

    private void follow(Asked asked, Runnable change) {
        var begun = asked.firstWords().isPresent();
        var ended = asked.finalLate().isPresent();
        change.run();
        if (!begun) {
            asked.firstWords().ifPresent(figures::firstWords);
        }
        if (!ended) {
            asked.finalLate().ifPresent(figures::finalLate);
        }
    }

    private Optional<ModelBooks.Told> draftTold(Asked asked, Happening.Called called) {
        return called.call().method().toLowerCase(Locale.ROOT).endsWith("draft") ? told(asked) : Optional.empty();
    }

    Optional<ModelBooks.Told> told(Asked asked) {
        return model.told(asked.question);
    }

    /** Whether an answer is under way in this chat. */
    boolean open(long chat) {
        var open = new boolean[1];
        telegram.atOnce(() -> {
            var asked = latest.get(chat);
            open[0] = asked != null && asked.open(told(asked), telegram.time().nanos());
        });
        return open[0];
    }

    /** How many answers are under way. */
    int answering() {
        var count = new int[1];
        telegram.atOnce(() -> {
            var now = telegram.time().nanos();
            count[0] = (int) latest.values().stream()
                    .filter(asked -> asked.open(told(asked), now))
                    .count();
        });
        return count[0];
    }
}

package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.telegram.Myself;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/**
 * {@code /start}: the first thing that a person meets. A link can carry a command's name ({@code t.me/bot?start=settings}),
 * which is called in its place.
 */
@ApplicationScoped
class StartCommand implements CommandHandler {
    private static final String INTO_A_GROUP = "https://t.me/%s?startgroup=hello";

    private final Instance<Commands> commands;
    private final GroupGreeting greeting;
    private final Myself myself;
    private final Phrasebook phrasebook;
    private final Answers answers;

    StartCommand(
            Instance<Commands> commands,
            GroupGreeting greeting,
            Myself myself,
            Phrasebook phrasebook,
            Answers answers) {
        this.commands = commands;
        this.greeting = greeting;
        this.myself = myself;
        this.phrasebook = phrasebook;
        this.answers = answers;
    }

    @Override
    public List<String> names() {
        return List.of("start");
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandStart();
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        return commands.get()
                .open(origin, command.message(), command.arguments().strip())
                .orElseGet(() -> {
                    if (!origin.place().chat().isPrivate()) {
                        return greeting.say(origin);
                    }
                    Texts texts = phrasebook.in(origin.language());
                    return answers.say(origin, texts.start(origin.name()), buttons(texts));
                });
    }

    private InlineKeyboardMarkup buttons(Texts texts) {
        return new InlineKeyboardMarkup(List.of(
                List.of(
                        OpenButtons.button(texts.openSettings(), "settings"),
                        OpenButtons.button(texts.openLanguages(), "lang")),
                List.of(OpenButtons.button(texts.openHelp(), "help")),
                List.of(InlineKeyboardButton.link(texts.openGroup(), INTO_A_GROUP.formatted(myself.name())))));
    }
}

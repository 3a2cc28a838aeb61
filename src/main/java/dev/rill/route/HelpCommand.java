package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.telegram.type.BotCommand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /help}: made of what those commands say of themselves that are for whoever asks. */
@ApplicationScoped
class HelpCommand implements CommandHandler {
    private final Instance<Commands> commands;
    private final Viewers viewers;
    private final Phrasebook phrasebook;
    private final Answers answers;

    HelpCommand(Instance<Commands> commands, Viewers viewers, Phrasebook phrasebook, Answers answers) {
        this.commands = commands;
        this.viewers = viewers;
        this.phrasebook = phrasebook;
        this.answers = answers;
    }

    @Override
    public List<String> names() {
        return List.of("help");
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandHelp();
    }

    @Override
    public boolean linkable() {
        return true;
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Texts texts = phrasebook.in(command.origin().language());
        return viewers.of(command.origin())
                .map(viewer -> list(commands.get().menu(texts, viewer)))
                .chain(list -> answers.say(command.origin(), texts.help(list)));
    }

    private static String list(List<BotCommand> menu) {
        return menu.stream()
                .map(entry -> "/" + entry.command() + " – " + entry.description())
                .collect(Collectors.joining("\n"));
    }
}

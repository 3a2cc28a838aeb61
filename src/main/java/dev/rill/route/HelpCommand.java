package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /help}: made of what the commands say of themselves. */
@ApplicationScoped
class HelpCommand implements CommandHandler {
    private final Instance<Commands> commands;
    private final Phrasebook phrasebook;
    private final Answers answers;

    HelpCommand(Instance<Commands> commands, Phrasebook phrasebook, Answers answers) {
        this.commands = commands;
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
    public Uni<Handled> handle(Incoming.Command command) {
        Texts texts = phrasebook.in(command.origin().language());
        String list = commands.get().menu(texts).stream()
                .map(entry -> "/" + entry.command() + " – " + entry.description())
                .collect(Collectors.joining("\n"));
        return answers.say(command.origin().place(), texts.help(list));
    }
}

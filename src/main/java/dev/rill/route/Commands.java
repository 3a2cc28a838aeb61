package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.telegram.type.BotCommand;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands that there are. */
@ApplicationScoped
class Commands implements Handler<Incoming.Command> {
    private final List<CommandHandler> declared;
    private final Map<String, CommandHandler> byName = new HashMap<>();
    private final Doorkeeper doorkeeper;
    private final Phrasebook phrasebook;
    private final Answers answers;

    Commands(@All List<CommandHandler> declared, Doorkeeper doorkeeper, Phrasebook phrasebook, Answers answers) {
        this.declared = declared.stream()
                .sorted(Comparator.comparingInt(CommandHandler::order))
                .toList();
        this.doorkeeper = doorkeeper;
        this.phrasebook = phrasebook;
        this.answers = answers;
        for (CommandHandler command : this.declared) {
            for (String name : command.names()) {
                if (byName.put(name, command) != null) {
                    throw new IllegalStateException("two commands are called /" + name);
                }
            }
        }
    }

    @Override
    public Class<Incoming.Command> kind() {
        return Incoming.Command.class;
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        return Optional.ofNullable(byName.get(command.name()))
                .map(handler -> carryOut(handler, command))
                .orElseGet(() -> unknown(command));
    }

    private Uni<Handled> carryOut(CommandHandler handler, Incoming.Command command) {
        return doorkeeper.admit(handler.audience(), command.origin()).chain(entry -> switch (entry) {
            case Doorkeeper.Entry.Open open -> handler.handle(command);
            case Doorkeeper.Entry.Closed closed -> answers.say(command.origin(), closed.sentence());
            case Doorkeeper.Entry.Hidden hidden -> unknown(command);
        });
    }

    /** In a group there are other bots that may know it. */
    private Uni<Handled> unknown(Incoming.Command command) {
        Incoming.Origin origin = command.origin();
        return origin.place().chat().isPrivate()
                ? answers.say(origin, phrasebook.in(origin.language()).commandUnknown("/" + command.name()))
                : Uni.createFrom().item(Handled.IGNORED);
    }

    /** Calls a command that may be called by link or button; empty where there is none of that name. */
    Optional<Uni<Handled>> open(Incoming.Origin origin, long message, String name) {
        return Optional.ofNullable(byName.get(name))
                .filter(CommandHandler::linkable)
                .map(command -> carryOut(command, new Incoming.Command(origin, message, name, "", Optional.empty())));
    }

    /** The commands that are for whoever looks, in the words of a language. */
    List<BotCommand> menu(Texts texts, Viewer viewer) {
        return declared.stream()
                .filter(command -> command.audience().includes(viewer))
                .map(command -> new BotCommand(command.names().getFirst(), command.describe(texts)))
                .toList();
    }
}

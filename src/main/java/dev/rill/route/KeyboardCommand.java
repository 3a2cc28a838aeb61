package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Incoming.Command;
import dev.rill.telegram.type.BotCommand;
import dev.rill.telegram.type.ReplyKeyboardMarkup;
import dev.rill.telegram.type.ReplyKeyboardMarkup.KeyboardButton;
import dev.rill.telegram.type.ReplyKeyboardRemove;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;

/** {@code /keyboard}: the commands that are for somebody as a keyboard; {@code /keyboard off} takes it away again. */
@ApplicationScoped
class KeyboardCommand implements CommandHandler {
    private static final String OFF = "off";
    private static final int IN_A_ROW = 2;

    private final Instance<Commands> commands;
    private final Viewers viewers;
    private final Phrasebook phrasebook;
    private final Answers answers;

    KeyboardCommand(Instance<Commands> commands, Viewers viewers, Phrasebook phrasebook, Answers answers) {
        this.commands = commands;
        this.viewers = viewers;
        this.phrasebook = phrasebook;
        this.answers = answers;
    }

    @Override
    public List<String> names() {
        return List.of("keyboard", "kb");
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandKeyboard();
    }

    @Override
    public Audience audience() {
        return Audience.PRIVATE;
    }

    @Override
    public Uni<Handled> handle(Command command) {
        Texts texts = phrasebook.in(command.origin().language());
        if (command.arguments().strip().equalsIgnoreCase(OFF)) {
            return answers.say(command.origin(), texts.keyboardGone(), ReplyKeyboardRemove.REMOVE);
        }
        return viewers.of(command.origin())
                .map(viewer -> keyboard(commands.get().menu(texts, viewer)))
                .chain(keyboard -> answers.say(command.origin(), texts.keyboardShown(), keyboard));
    }

    private static ReplyKeyboardMarkup keyboard(List<BotCommand> menu) {
        List<List<KeyboardButton>> rows = new ArrayList<>();
        for (int first = 0; first < menu.size(); first += IN_A_ROW) {
            rows.add(menu.subList(first, Math.min(first + IN_A_ROW, menu.size())).stream()
                    .map(entry -> new KeyboardButton("/" + entry.command()))
                    .toList());
        }
        return new ReplyKeyboardMarkup(rows, true);
    }
}

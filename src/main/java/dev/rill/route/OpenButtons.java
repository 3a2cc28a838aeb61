package dev.rill.route;

import dev.rill.inbox.Handled;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Buttons that call a command, for those who would rather press than type. */
@ApplicationScoped
class OpenButtons implements PressHandler {
    private static final String KIND = "open";

    private final Instance<Commands> commands;
    private final Answers answers;

    OpenButtons(Instance<Commands> commands, Answers answers) {
        this.commands = commands;
        this.answers = answers;
    }

    /** A button for a command that is {@link CommandHandler#linkable}. */
    static InlineKeyboardButton button(String label, String command) {
        return new InlineKeyboardButton(label, KIND + ":" + command);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Handled> handle(Incoming.Press press) {
        return answers.notice(press.query(), null)
                .chain(() -> commands.get()
                        .open(press.origin(), press.message().orElse(0L), press.argument())
                        .orElseGet(() -> Uni.createFrom().item(Handled.IGNORED)));
    }
}

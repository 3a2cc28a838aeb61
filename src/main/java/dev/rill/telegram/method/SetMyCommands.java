package dev.rill.telegram.method;

import dev.rill.telegram.type.BotCommand;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command menu for a language (ISO 639-1); without one, for all languages that have none of their own. */
@RegisterForReflection
public record SetMyCommands(
        List<BotCommand> commands, @Nullable String languageCode) implements Method<Void> {
    public SetMyCommands {
        commands = List.copyOf(commands);
    }

    @Override
    public Class<Void> answer() {
        return Void.class;
    }
}

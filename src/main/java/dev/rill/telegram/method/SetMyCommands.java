package dev.rill.telegram.method;

import dev.rill.telegram.type.BotCommand;
import dev.rill.telegram.type.BotCommandScope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command menu of a scope for a language (ISO 639-1); without one, for all languages that have none of their own. */
@RegisterForReflection
public record SetMyCommands(
        List<BotCommand> commands,
        BotCommandScope scope,
        @Nullable String languageCode) implements Method<Void> {
    public SetMyCommands {
        commands = List.copyOf(commands);
    }

    @Override
    public Class<Void> answer() {
        return Void.class;
    }
}

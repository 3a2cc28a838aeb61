package dev.rill.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.route.CommandHandler;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people have learned to type: commands keep their names. The first is the one that menus show. */
@QuarkusTest
@TestProfile(WholeServer.class)
class CommandNamesTest {
    @Inject
    @All
    List<CommandHandler> commands;

    static Stream<List<String>> names() {
        return Stream.of(
                List.of("start"),
                List.of("help"),
                List.of("new", "clear", "reset"),
                List.of("cancel"),
                List.of("retry"),
                List.of("model", "switch_model", "switch", "sw"),
                List.of("pro", "prem", "gpt4"),
                List.of("settings"),
                List.of("lang", "language"),
                List.of("extended_context", "context", "ec", "remember"),
                List.of("delete_context", "dc", "clear_history", "ch"),
                List.of("prompt", "p"),
                List.of("reset_prompt"),
                List.of("export"),
                List.of("privacy"),
                List.of("delete_me"),
                List.of("keyboard", "kb"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void areKept(List<String> names) {
        assertThat(commands)
                .filteredOn(command -> command.names().getFirst().equals(names.getFirst()))
                .singleElement()
                .satisfies(command -> assertThat(command.names()).startsWith(names.toArray(String[]::new)));
    }

    @Test
    void areEachSomethingThatTelegramTakesForACommand() {
        assertThat(commands)
                .flatExtracting(CommandHandler::names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z0-9_]{1,32}"));
    }
}

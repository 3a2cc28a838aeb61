package dev.rill.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.playground.telegram.Menu;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMenusTest {
    private final Vertx vertx = Vertx.vertx();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Menu menu(JsonObject scope, String command) {
        var commands =
                new JsonArray().add(new JsonObject().put("command", command).put("description", "does it"));
        return new Menu(scope, "ru", commands);
    }

    private static JsonObject scope(String type) {
        return new JsonObject().put("type", type);
    }

    /** Becomes true at the file's first appearance. */
    private CompletableFuture<Path> written(Path file) {
        var written = new CompletableFuture<Path>();
        vertx.setPeriodic(20, timer -> {
            if (Files.exists(file)) {
                vertx.cancelTimer(timer);
                written.complete(file);
            }
        });
        return written.orTimeout(20, TimeUnit.SECONDS);
    }

    @Test
    void remembersOverAStartAndForgetsChatsThatAreGone() {
        var home = folder.resolve("new");
        var before = SimulatedTelegram.create(vertx);
        new KeptMenus(vertx, before, home).recall().keep();
        before.recall(List.of(
                menu(scope("all_private_chats"), "help"),
                menu(scope("chat").put("chat_id", People.ADMIN), "data"),
                menu(scope("chat").put("chat_id", 77), "gone")));
        before.crowd().speak(People.ANNA, Optional.of("fr"));
        written(home.resolve(KeptMenus.NAME)).join();

        var after = SimulatedTelegram.create(vertx);
        new KeptMenus(vertx, after, home).recall();
        assertThat(after.menus()).hasSize(2).isEqualTo(before.menus());
        assertThat(after.menu(People.BORIS, People.BORIS)).isPresent();
    }

    @Test
    void beginsWithNoneWhereNothingCanBeRead() throws IOException {
        Files.writeString(folder.resolve(KeptMenus.NAME), "{not an array");
        var telegram = SimulatedTelegram.create(vertx);
        new KeptMenus(vertx, telegram, folder).recall();

        assertThat(telegram.menus()).isEmpty();
    }
}

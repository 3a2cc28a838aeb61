package dev.rill.playground;

import dev.rill.playground.telegram.Happening;
import dev.rill.playground.telegram.Menu;
import dev.rill.playground.telegram.SimulatedTelegram;
import io.vertx.core.Vertx;
import io.vertx.core.file.CopyOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * The bot's menus in a file beside its database. Telegram remembers them for ever, so the bot tells them only when they
 * change; a Telegram that begins anew with each start would show none.
 */
final class KeptMenus {
    private static final Logger LOG = Logger.getLogger(KeptMenus.class);
    static final String NAME = "playground-menus.json";
    private static final long CALM = 200;
    private final Vertx vertx;
    private final SimulatedTelegram telegram;
    private final Path folder;
    private final Path file;
    private final AtomicBoolean soon = new AtomicBoolean();

    KeptMenus(Vertx vertx, SimulatedTelegram telegram, Path folder) {
        this.vertx = vertx;
        this.telegram = telegram;
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /** Takes up what an earlier start left; what cannot be read counts as nothing. */
    KeptMenus recall() {
        try {
            if (Files.exists(file)) {
                telegram.recall(new JsonArray(Files.readString(file))
                        .stream().map(each -> menu((JsonObject) each)).toList());
            }
        } catch (IOException | DecodeException | ClassCastException unreadable) {
            LOG.warnf("Cannot read the playground's menus of commands in %s: there are none until they change", file);
        }
        return this;
    }

    private static Menu menu(JsonObject json) {
        return new Menu(
                json.getJsonObject("scope", new JsonObject()),
                json.getString("language", ""),
                json.getJsonArray("commands", new JsonArray()));
    }

    /** Writes them down from now on, soon after they changed. */
    void keep() {
        telegram.watch(happening -> {
            if (happening instanceof Happening.PeopleChanged && soon.compareAndSet(false, true)) {
                vertx.setTimer(CALM, timer -> write());
            }
        });
    }

    private void write() {
        soon.set(false);
        var menus = Shapes.array(telegram.menus(), Shapes::menu);
        var draft = file + ".new";
        var files = vertx.fileSystem();
        files.mkdirs(folder.toString())
                .compose(made -> files.writeFile(draft, menus.toBuffer()))
                .compose(written -> files.move(draft, file.toString(), new CopyOptions().setReplaceExisting(true)))
                .onFailure(failure -> LOG.warnf(
                        "Cannot keep the playground's menus of commands in %s: %s", file, failure.getMessage()));
    }
}

package dev.rill.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rill.access.Operators;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.storage.Keepsakes;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramJson;
import dev.rill.telegram.method.SetMyCommands;
import dev.rill.telegram.type.BotCommandScope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Tells Telegram which commands there are, for each kind of chat and role and in each language; English for all others. Only
 * where something has changed since it was told last.
 */
@ApplicationScoped
public class CommandMenu {
    private static final Logger LOG = Logger.getLogger(CommandMenu.class);
    private static final String TOLD = "command-menu";

    private final BotApi api;
    private final Commands commands;
    private final Phrasebook phrasebook;
    private final Operators operators;
    private final Keepsakes keepsakes;

    CommandMenu(BotApi api, Commands commands, Phrasebook phrasebook, Operators operators, Keepsakes keepsakes) {
        this.api = api;
        this.commands = commands;
        this.phrasebook = phrasebook;
        this.operators = operators;
        this.keepsakes = keepsakes;
    }

    private record Shown(BotCommandScope scope, Viewer viewer) {}

    /**
     * Never fails for Telegram's sake: without a menu everything works, it is only harder to find.
     *
     * @param bot whose menus they are: another bot on the same database has been told nothing
     */
    public Uni<Void> publish(String bot) {
        List<SetMyCommands> menus = scopes().flatMap(this::menus).toList();
        String digest = digest(bot, menus);
        return keepsakes
                .find(TOLD)
                .chain(told -> told.stream().anyMatch(digest::equals)
                        ? Uni.createFrom().voidItem()
                        : set(menus, digest))
                .invoke(() -> LOG.info("The menus of commands are told"));
    }

    private Uni<Void> set(List<SetMyCommands> menus, String digest) {
        return Multi.createFrom()
                .iterable(menus)
                .onItem()
                .transformToUniAndConcatenate(this::set)
                .collect()
                .with(Collectors.reducing(true, Boolean::logicalAnd))
                .chain(all ->
                        all ? keepsakes.put(TOLD, digest) : Uni.createFrom().voidItem());
    }

    private Stream<Shown> scopes() {
        return Stream.concat(
                Stream.of(
                        new Shown(BotCommandScope.DEFAULT, Viewer.MEMBER),
                        new Shown(BotCommandScope.PRIVATE_CHATS, Viewer.PERSON),
                        new Shown(BotCommandScope.GROUPS, Viewer.MEMBER),
                        new Shown(BotCommandScope.GROUP_ADMINS, Viewer.GROUP_ADMIN)),
                operators.all().stream()
                        .map(UserId::value)
                        .map(id -> new Shown(BotCommandScope.chat(id), Viewer.OPERATOR)));
    }

    private Stream<SetMyCommands> menus(Shown shown) {
        return phrasebook.languages().stream()
                .map(language -> new SetMyCommands(
                        commands.menu(phrasebook.in(language), shown.viewer()),
                        shown.scope(),
                        language.equals(Language.ENGLISH) ? null : language.code()));
    }

    /** Whether it is set. An admin who has never written to the bot has no chat that a menu could be for. */
    private Uni<Boolean> set(SetMyCommands menu) {
        return api.call(menu)
                .replaceWith(true)
                .onFailure(TelegramException.class)
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "cannot set the menu of commands (%s): %s",
                            menu.scope().type(), ((TelegramException) failure).failure());
                    return false;
                });
    }

    private static String digest(String bot, List<SetMyCommands> menus) {
        try {
            byte[] all = (bot + TelegramJson.MAPPER.writeValueAsString(menus)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot make a digest of the menus", e);
        }
    }
}

package dev.rill.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rill.access.Operators;
import dev.rill.kernel.UserId;
import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.TelegramJson;
import dev.rill.telegram.method.GetMyCommands;
import dev.rill.telegram.method.SetMyCommands;
import dev.rill.telegram.type.BotCommandScope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Tells Telegram which commands there are, for each kind of chat and role and in each language; English for all others.
 * Only menus that are not as they should be are set.
 */
@ApplicationScoped
public class CommandMenu {
    private static final Logger LOG = Logger.getLogger(CommandMenu.class);

    private final BotApi api;
    private final Commands commands;
    private final Phrasebook phrasebook;
    private final Operators operators;

    CommandMenu(BotApi api, Commands commands, Phrasebook phrasebook, Operators operators) {
        this.api = api;
        this.commands = commands;
        this.phrasebook = phrasebook;
        this.operators = operators;
    }

    private record Shown(BotCommandScope scope, Viewer viewer) {}

    /** Never fails: without a menu everything works, it is only harder to find. */
    public Uni<Void> publish() {
        return Multi.createFrom()
                .items(scopes().flatMap(this::menus))
                .onItem()
                .transformToUniAndConcatenate(this::set)
                .onItem()
                .ignoreAsUni();
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

    /** An admin who has never written to the bot has no chat that a menu could be for. */
    private Uni<Void> set(SetMyCommands menu) {
        return api.call(new GetMyCommands(menu.scope(), menu.languageCode()))
                .chain(there -> isThere(menu, there) ? Uni.createFrom().voidItem() : api.call(menu))
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "cannot set the menu of commands (%s): %s",
                            menu.scope().type(), ((TelegramException) failure).failure());
                    return Uni.createFrom().voidItem();
                });
    }

    private static boolean isThere(SetMyCommands menu, JsonNode there) {
        return TelegramJson.MAPPER.valueToTree(menu.commands()).equals(there);
    }
}

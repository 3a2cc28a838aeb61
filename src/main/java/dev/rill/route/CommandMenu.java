package dev.rill.route;

import dev.rill.language.Language;
import dev.rill.language.Phrasebook;
import dev.rill.telegram.BotApi;
import dev.rill.telegram.TelegramException;
import dev.rill.telegram.method.SetMyCommands;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tells Telegram which commands there are, in each language; English for all others. */
@ApplicationScoped
public class CommandMenu {
    private static final Logger LOG = Logger.getLogger(CommandMenu.class);

    private final BotApi api;
    private final Commands commands;
    private final Phrasebook phrasebook;

    CommandMenu(BotApi api, Commands commands, Phrasebook phrasebook) {
        this.api = api;
        this.commands = commands;
        this.phrasebook = phrasebook;
    }

    /** Never fails: without a menu everything works, it is only harder to find. */
    public Uni<Void> publish() {
        Stream<SetMyCommands> menus = Stream.concat(
                Stream.of(menu(Language.ENGLISH, Optional.empty())),
                phrasebook.languages().stream().map(language -> menu(language, Optional.of(language.code()))));
        return Multi.createFrom()
                .items(menus)
                .onItem()
                .transformToUniAndConcatenate(api::call)
                .onItem()
                .ignoreAsUni()
                .onFailure(TelegramException.class)
                .recoverWithUni(failure -> {
                    LOG.warnf("cannot set the command menu: %s", failure.failure());
                    return Uni.createFrom().voidItem();
                });
    }

    private SetMyCommands menu(Language language, Optional<String> code) {
        return new SetMyCommands(commands.menu(phrasebook.in(language)), code.orElse(null));
    }
}

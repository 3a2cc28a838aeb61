package dev.rill.panel;

import dev.rill.kernel.UserId;
import dev.rill.panel.View.Button;
import dev.rill.telegram.type.InlineKeyboardMarkup;
import dev.rill.telegram.type.InlineKeyboardMarkup.InlineKeyboardButton;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages that there are, and their buttons in Telegram's terms. */
@ApplicationScoped
class Panel {
    /** The first word in the data of its buttons. */
    static final String KIND = "panel";

    private final Map<String, Page> pages;

    Panel(@All List<Page> pages) {
        this.pages = pages.stream().collect(Collectors.toUnmodifiableMap(Page::name, Function.identity()));
    }

    Optional<Page> page(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    /** The buttons of a panel that somebody has opened: who, where to, what; 64 bytes at most. */
    static InlineKeyboardMarkup keyboard(View view, UserId opener) {
        return new InlineKeyboardMarkup(view.rows().stream()
                .map(row -> row.stream().map(button -> button(button, opener)).toList())
                .toList());
    }

    private static InlineKeyboardButton button(Button button, UserId opener) {
        String target = KIND + ":" + opener.value() + ":" + button.page();
        return new InlineKeyboardButton(
                button.label(), button.argument().isEmpty() ? target : target + ":" + button.argument());
    }
}

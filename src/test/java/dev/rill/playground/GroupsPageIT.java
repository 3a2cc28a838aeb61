package dev.rill.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.rill.playground.telegram.ChatView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups, topics, menus and what else people do beside asking; the test itself is the bot. Leaves pictures in {@code target/screenshots}. */
class GroupsPageIT {
    private static PageBrowser browser;
    private SimulatorServer server;
    private Http http;

    @BeforeAll
    static void open() {
        var executable = PageBrowser.executable();
        assumeTrue(executable.isPresent(), "No Chromium is installed: the playground's page was not walked through");
        browser = PageBrowser.open(executable.orElseThrow());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() {
        server = SimulatorServer.start();
        server.telegram().furnished();
        http = new Http(server);
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    private long chat(String title) {
        return server.telegram().chats().stream()
                .filter(chat -> chat.title().equals(title))
                .mapToLong(ChatView::id)
                .findFirst()
                .orElseThrow();
    }

    private PageView visit(String title) {
        return browser.visit(server.baseUrl() + "/").open(String.valueOf(chat(title)));
    }

    /** Waits for what the bot is told of this kind, and forgets everything up to it. */
    private JsonObject heard(String type) {
        while (true) {
            var updates = http.bot(
                            "getUpdates", new JsonObject().put("timeout", 20).put("limit", 1))
                    .getJsonArray("result");
            assertThat(updates).as("an update of the kind " + type).isNotEmpty();
            var update = updates.getJsonObject(0);
            http.bot("getUpdates", new JsonObject().put("offset", update.getLong("update_id") + 1));
            if (update.containsKey(type)) {
                return update.getJsonObject(type);
            }
        }
    }

    private static JsonObject row(Object... buttons) {
        return new JsonObject().put("inline_keyboard", new JsonArray().add(new JsonArray(List.of(buttons))));
    }

    private static JsonObject button(String words, String data) {
        return new JsonObject().put("text", words).put("callback_data", data);
    }

    private static Locator named(PageView view, String selector, String words) {
        return view.find(selector).filter(new Locator.FilterOptions().setHasText(words));
    }

    @Test
    void askedByItsNameItRepliesInTheGroup() {
        try (var view = visit("Weekend trip")) {
            assertThat(view.find(".welcome h1")).hasText("Call it by its name");
            view.find("#who").selectOption("1002");
            view.say("@rill_bot where to?");
            var asked = heard("message");
            var reply = new JsonObject().put("message_id", asked.getLong("message_id"));
            http.bot(
                    "sendMessage",
                    new JsonObject()
                            .put("chat_id", chat("Weekend trip"))
                            .put("text", "To the sea.")
                            .put("reply_parameters", reply));

            view.awaitText(view.answer(), "To the sea.");
            assertThat(asked.getJsonObject("from").getLong("id")).isEqualTo(1002);
            assertThat(asked.getJsonArray("entities").getJsonObject(0).getString("type"))
                    .isEqualTo("mention");
            assertThat(view.find(".message .quote")).containsText("@rill_bot where to?");
            view.find("#who").selectOption("1001");
            view.say("Good");
            view.find("#who").selectOption("1002");
            assertThat(named(view, ".message .sender", "Anna").locator("small")).hasText("owner");
            view.picture("group");
        }
    }

    @Test
    void aTopicIsAConversationOfItsOwn() {
        try (var view = visit("Rill club")) {
            named(view, "#topics button", "Questions").click();
            view.say("@rill_bot why?");
            var asked = heard("message");
            http.bot(
                    "sendMessage",
                    new JsonObject()
                            .put("chat_id", chat("Rill club"))
                            .put("message_thread_id", asked.getLong("message_thread_id"))
                            .put("text", "Because."));

            view.awaitText(view.answer(), "Because.");
            view.picture("topic");
            view.find("#topics button").nth(1).press("ArrowLeft");
            assertThat(view.find("#topics [aria-checked=true]")).hasText("General");
            assertThat(view.find(".message")).hasCount(0);
        }
    }

    @Test
    void aClosedTopicIsForThoseWhoRunTheGroup() {
        try (var view = visit("Rill club")) {
            named(view, "#topics button", "Announcements").click();
            view.find("#who").selectOption("1002");
            view.say("Me too");
            assertThat(view.find("#notes")).containsText("the topic is closed");

            view.find("#open-members").click();
            named(view, "#topic-list label", "Announcements").locator("input").uncheck();
            view.awaitText(view.find(".message[data-note]").last(), "opened this topic again");
            view.say("Me too");
            view.awaitText(view.find(".message[data-side=mine]").last(), "Me too");
        }
    }

    @Test
    void whatIsOfferedInlineIsChosenFromTheBox() {
        try (var view = visit("Book club")) {
            view.find("#box").fill("@rill_bot which book?");
            var query = heard("inline_query");
            var result = new JsonObject()
                    .put("type", "article")
                    .put("id", "1")
                    .put("title", "Ask Rill")
                    .put("description", "which book?")
                    .put("input_message_content", new JsonObject().put("message_text", "…"))
                    .put("reply_markup", row(button("⏹", "s")));
            http.bot(
                    "answerInlineQuery",
                    new JsonObject()
                            .put("inline_query_id", query.getString("id"))
                            .put("results", new JsonArray().add(result)));
            assertThat(view.find("#hints li")).containsText("Ask Rill");
            view.picture("inline");
            view.find("#box").press("ArrowDown");
            view.find("#box").press("Enter");

            var chosen = heard("chosen_inline_result");
            http.bot(
                    "editMessageText",
                    new JsonObject()
                            .put("inline_message_id", chosen.getString("inline_message_id"))
                            .put("text", "The Odyssey."));
            view.awaitText(view.find(".message .rich").last(), "The Odyssey.");
            assertThat(view.find(".message .via")).isVisible();
            assertThat(view.find("#box")).hasValue("");
        }
    }

    @Test
    void aStrangerIsCalledAsAGuest() {
        try (var view = visit("Book club")) {
            assertThat(view.find("#talk-state")).containsText("calls it as a guest");
            view.say("@rill_bot hello");

            var called = heard("guest_message");
            assertThat(called.getString("text")).isEqualTo("@rill_bot hello");
            assertThat(called.getString("guest_query_id")).isNotEmpty();
        }
    }

    @Test
    void theMenuIsThatOfWhoLooksWhere() {
        setCommands("all_private_chats", "", "balance", "What is left");
        setCommands("all_private_chats", "ru", "balance", "Что осталось");
        setCommands("all_chat_administrators", "", "prompt", "How to behave here");
        try (var view = visit("Weekend trip")) {
            view.find("#box").fill("/");
            assertThat(view.find("#hints li")).hasText("/promptHow to behave here");
            view.find("#box").press("Tab");
            assertThat(view.find("#box")).hasValue("/prompt@rill_bot");
            view.find("#box").fill("");

            view.open("1001").find("#box").fill("/");
            assertThat(view.find("#hints li")).containsText("What is left");
            view.find("#box").fill("");
            view.find("#open-members").click();
            view.find("#speaks select").selectOption("ru");
            assertThat(view.find("#talk-state")).containsText("Russian");
            view.find("#box").fill("/");
            assertThat(view.find("#hints li")).containsText("Что осталось");
            view.picture("menu");
        }
    }

    private void setCommands(String scope, String language, String command, String description) {
        var commands =
                new JsonArray().add(new JsonObject().put("command", command).put("description", description));
        http.bot(
                "setMyCommands",
                new JsonObject()
                        .put("scope", new JsonObject().put("type", scope))
                        .put("language_code", language)
                        .put("commands", commands));
    }

    @Test
    void theBotsKeyboardSaysWhatStandsOnItsKeys() {
        var keyboard = new JsonObject()
                .put("keyboard", new JsonArray().add(new JsonArray().add("Help").add("Balance")))
                .put("input_field_placeholder", "Choose or write");
        http.bot(
                "sendMessage",
                new JsonObject()
                        .put("chat_id", 1001)
                        .put("text", "At your service")
                        .put("reply_markup", keyboard));
        try (var view = visit("Anna")) {
            assertThat(view.find("#box")).hasAttribute("placeholder", "Choose or write");
            view.picture("keyboard");
            named(view, "#keys .key", "Balance").click();
            assertThat(heard("message").getString("text")).isEqualTo("Balance");

            var gone = new JsonObject().put("remove_keyboard", true);
            http.bot(
                    "sendMessage",
                    new JsonObject().put("chat_id", 1001).put("text", "Bye").put("reply_markup", gone));
            assertThat(view.find("#keys")).isHidden();
        }
    }

    @Test
    void anAlertIsReadBeforeAnythingElse() {
        http.bot(
                "sendMessage",
                new JsonObject()
                        .put("chat_id", 1001)
                        .put("text", "Panel")
                        .put("reply_markup", row(button("Mine", "m"))));
        try (var view = visit("Anna")) {
            view.find(".message .key").click();
            http.bot(
                    "answerCallbackQuery",
                    new JsonObject()
                            .put("callback_query_id", heard("callback_query").getString("id"))
                            .put("text", "Only who opened it may press it.")
                            .put("show_alert", true));

            assertThat(view.find("#alarm")).containsText("Only who opened it");
            view.find("#alarm button").click();
            assertThat(view.find("#alarm")).isHidden();
        }
    }

    @Test
    void theBotIsThrownOutTakenInAndKeptPrivate() {
        try (var view = visit("Weekend trip")) {
            view.find("#open-members").click();
            view.find("#bot-here select").selectOption("kicked");
            assertThat(heard("my_chat_member").getJsonObject("new_chat_member").getString("status"))
                    .isEqualTo("kicked");
            view.awaitText(view.find(".message[data-note]").last(), "Rill is gone");
            assertThat(view.find("#talk-state")).containsText("no member");

            view.find("#payload").fill("house");
            view.find("#follow-group").click();
            view.awaitText(view.find(".message").last(), "/start@rill_bot house");
            view.find("#power-privacy").check();
            assertThat(view.find("#talk-state")).containsText("privacy mode");
            view.find("#roster select").nth(1).selectOption("administrator");
            view.picture("members");
            view.wear(ColorScheme.DARK).picture("members-dark");
        }
    }

    @Test
    void nothingSticksOutOnAPhone() {
        try (var view = browser.visit(server.baseUrl() + "/", 390, 844, ColorScheme.LIGHT)
                .open(String.valueOf(chat("Rill club")))) {
            assertThat(view.find("#topics button")).hasCount(3);
            view.picture("phone-forum");
            view.find("#open-members").click();
            assertThat(view.find("#members")).isVisible();
            view.picture("phone-members");

            assertThat(view.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            view.page().keyboard().press("Escape");
            assertThat(view.find("#members")).isHidden();
        }
    }
}

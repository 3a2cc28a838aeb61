package dev.rill.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page shows of drafts and rich messages; the test itself is the bot. Leaves pictures in {@code target/screenshots}. */
class RichPageIT {
    private static final String RICH = """
            ## Rivers

            A formula $e^{i\\pi}$, a ||secret||, **bold** and [evil](javascript:alert(1)).

            | River | Length |
            |:------|-------:|
            | Nile *or so* | 6650 |
            | Amazon | 6400 |

            - [x] tables
            - [ ] tea
              - green

            $$
            x^2
            $$

            > A quote.

            <details><summary>More</summary>

            Hidden **words**.
            </details>

            ```java
            int <b>x</b> = 1;
            ```
            <img src=x onerror="document.title='broken'"><script>document.title='broken'</script>
            """;

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
        http = new Http(server);
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    private PageView visit() {
        return browser.visit(server.baseUrl() + "/").open("1001");
    }

    private static JsonObject toAnna() {
        return new JsonObject().put("chat_id", 1001);
    }

    private void draft(int id, String text) {
        http.bot(
                "sendMessageDraft",
                toAnna().put("draft_id", id).put("text", text).put("can_stop", true));
    }

    private static JsonObject markdown(String source) {
        return new JsonObject().put("markdown", source);
    }

    @Test
    void aDraftThinksGrowsAndIsStopped() {
        try (var view = visit()) {
            draft(7, "");
            view.awaitText(view.find(".message[data-thinking]"), "Thinking");
            draft(7, "A small");
            view.awaitText(view.find(".message[data-draft] .rich"), "A small");
            draft(7, "A small stream");
            view.awaitText(view.find(".message[data-draft] .rich"), "A small stream");
            view.picture("draft");

            view.find(".message[data-draft] .key").click();

            assertThat(view.find(".message[data-draft]")).hasCount(0);
            var update = http.bot("getUpdates", new JsonObject())
                    .getJsonArray("result")
                    .getJsonObject(0);
            assertThat(update.getJsonObject("stopped_message_generation").getString("draft_id"))
                    .isEqualTo("7");
        }
    }

    @Test
    void aRichMessageIsReadFromItsSource() {
        http.bot("sendRichMessage", toAnna().put("rich_message", markdown(RICH)));
        try (var view = visit()) {
            assertThat(view.find(".sheet h2")).hasText("Rivers");
            assertThat(view.find(".sheet td")).hasText(new String[] {"Nile or so", "6650", "Amazon", "6400"});
            assertThat(view.find(".sheet td em")).hasText("or so");
            assertThat(view.find(".sheet .box[data-done]")).hasCount(1);
            assertThat(view.find(".sheet .task li")).hasText("green");
            assertThat(view.find(".sheet .math")).hasText(new String[] {"e^{i\\pi}", "x^2"});
            assertThat(view.find(".sheet details strong")).isHidden();
            assertThat(view.find(".sheet pre code")).hasText("int <b>x</b> = 1;");
            assertThat(view.find(".sheet :is(script, img, a)")).hasCount(0);
            assertThat(view.page()).hasTitle("Rill playground");
            view.picture("rich");
            view.wear(ColorScheme.DARK).picture("rich-dark");
        }
    }

    @Test
    void htmlIsCopiedAndNeverRun() {
        var html = "<h3 onclick=\"x\">T</h3><p>a <b>b</b><img src=x onerror=\"document.title='broken'\"></p>"
                + "<a href=\"https://commonmark.org\" style=\"x\">c</a><iframe srcdoc=\"d\"></iframe>";
        http.bot("sendRichMessage", toAnna().put("rich_message", new JsonObject().put("html", html)));
        try (var view = visit()) {
            assertThat(view.find(".sheet p b")).hasText("b");
            assertThat(view.find(".sheet a")).hasAttribute("href", "https://commonmark.org");
            assertThat(view.find(".sheet :is([onclick], [style], img, iframe)")).hasCount(0);
            assertThat(view.page()).hasTitle("Rill playground");
        }
    }

    @Test
    void aMessageBecomesRichAndPlainAgain() {
        http.bot("sendMessage", toAnna().put("text", "plain"));
        try (var view = visit()) {
            assertThat(view.answer()).hasText("plain");
            var edit = toAnna().put("message_id", 1);
            http.bot("editMessageText", edit.copy().put("rich_message", markdown("# rich")));
            assertThat(view.find(".sheet h1")).hasText("rich");

            http.bot("editMessageText", edit.put("text", "plain again"));

            assertThat(view.find(".sheet")).hasCount(0);
            assertThat(view.answer()).hasText("plain again");
        }
    }

    @Test
    void theInspectorTellsOfGhostsAndRewrites() {
        draft(7, "Hello");
        draft(7, "Good day");
        http.bot("sendMessage", toAnna().put("text", "Good day to you"));
        draft(7, "Good day");
        try (var view = visit()) {
            view.find("#open-inspector").click();

            view.awaitText(view.find(".drafting"), "ghosts 1 · rewrites 1");
            assertThat(view.find(".calls .wrong")).hasText(new String[] {"ghost", "rewrite"});
            view.picture("ghost");
        }
    }

    @Test
    void aLongPasteGoesOutInSeveralMessages() {
        try (var view = visit()) {
            view.find("#box").fill("word ".repeat(1500));
            assertThat(view.find("#parts")).containsText("2 messages");

            view.find("#box").press("Enter");

            assertThat(view.find(".message[data-side=mine]")).hasCount(2);
            assertThat(http.bot("getUpdates", new JsonObject()).getJsonArray("result"))
                    .hasSize(2);
        }
    }

    @Test
    void whatWasChosenInlineStandsInThePersonsName() {
        var query = http.post("/chats/1001/inline", new JsonObject().put("text", "why?"))
                .getString("query");
        var result = new JsonObject()
                .put("type", "article")
                .put("id", "1")
                .put("title", "Ask")
                .put("input_message_content", new JsonObject().put("message_text", "Because."));
        http.bot(
                "answerInlineQuery",
                new JsonObject().put("inline_query_id", query).put("results", new JsonArray().add(result)));
        http.post("/inline/" + query + "/choose", new JsonObject().put("result", "1"));
        try (var view = visit()) {
            assertThat(view.find(".message[data-side=mine] .via")).hasText("via Rill, inline");
        }
    }

    @Test
    void aFileIsShownAndSavedUnderItsName() throws IOException {
        var content = "# Reading list\n".repeat(120);
        http.sendDocument(1001, "rill-2026-11-20 <b>.md", content);
        try (var view = visit()) {
            assertThat(view.find(".file b")).hasText("rill-2026-11-20 <b>.md");
            assertThat(view.find(".file small")).hasText("1.8 kB · Download");
            view.picture("file");
            view.wear(ColorScheme.DARK).picture("file-dark");
            view.find("#language").click();
            assertThat(view.find(".file small")).hasText("1,8 кБ · Скачать");

            var saved = view.page().waitForDownload(() -> view.find(".file").click());

            assertThat(Files.readString(saved.path())).isEqualTo(content);
            assertThat(saved.suggestedFilename()).startsWith("rill-2026-11-20").endsWith(".md");
        }
    }

    @Test
    void pressedByKeysToo() {
        var quote = "one\ntwo\nthree\nfour\nfive\nsix";
        var entity = new JsonObject()
                .put("type", "expandable_blockquote")
                .put("offset", 0)
                .put("length", quote.length());
        http.bot("sendMessage", toAnna().put("text", quote + "\nend").put("entities", new JsonArray().add(entity)));
        try (var view = visit()) {
            var folded = view.find("blockquote[data-folded]");
            assertThat(folded).hasCount(1);

            view.find("blockquote").press("Enter");

            assertThat(folded).hasCount(0);
            assertThat(view.find("blockquote")).hasAttribute("aria-expanded", "true");
        }
    }
}

package dev.rill.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A walk through the playground in a real browser, from the first visit on; leaves pictures in {@code target/screenshots}. */
class PlaygroundPageIT {
    private static final int PICTURE_LIMIT = 300 * 1024;

    private static PageServer server;
    private static PageBrowser browser;

    @BeforeAll
    static void comeIn() throws IOException {
        var executable = PageBrowser.executable();
        assumeTrue(executable.isPresent(), "No Chromium is installed: the playground's page was not walked through");
        server = PageServer.start();
        browser = PageBrowser.open(executable.orElseThrow());
    }

    @AfterAll
    static void leave() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void greetsANewcomerWithThreeSentencesAndSuggestions() {
        try (var view = browser.visit(server.url()).as("Nina")) {
            assertThat(view.find(".welcome h1")).hasText("Ask something and watch the answer flow");
            assertThat(view.find(".welcome p").textContent().split("(?<=\\.)\\s"))
                    .hasSize(3);

            view.find(".welcome [data-chip=explain]").click();

            view.awaitText(view.answer(), "Telegram bot server");
            assertThat(view.find(".welcome")).hasCount(0);
        }
    }

    @Test
    void anAnswerGrowsWhileTheBotIsBusy() {
        try (var view = browser.visit(server.url()).as("Oleg")) {
            view.say("Count to 120").awaitBusy();

            int first = view.awaitLongerThan(0);
            int later = view.awaitLongerThan(first);

            assertThat(later).isGreaterThan(first);
            view.awaitText(view.answer(), "120");
            view.awaitQuiet();
        }
    }

    @Test
    void twoChatsAreAnsweredSideBySide() {
        try (var one = browser.visit(server.url()).as("Paula");
                var other = browser.visit(server.url()).as("Quirin")) {
            one.say("Count to 150");
            other.say("Count to 150");

            one.awaitLongerThan(other.awaitLongerThan(0) / 2);
            one.awaitBusy();
            other.awaitBusy();

            one.awaitText(one.answer(), "150");
            other.awaitText(other.answer(), "150");
        }
    }

    @Test
    void aSlashOffersTheCommandsAndEnterSendsTheChosenOne() {
        try (var view = browser.visit(server.url()).as("Rosa")) {
            view.find("#box").fill("/n");
            assertThat(view.find("#hints [data-command=new]")).isVisible();

            view.find("#box").press("Enter");
            assertThat(view.find("#box")).hasValue("/new");
            view.find("#box").press("Enter");

            view.awaitText(view.answer(), "A new conversation");
        }
    }

    @Test
    void aDeadModelLeavesItsWordsAndRetryAsksAgain() {
        try (var view = browser.visit(server.url()).as("Simon")) {
            view.say("Break with an error, once");
            view.awaitOne(".key:has-text('🔄')");
            assertThat(view.find(".log")).containsText("in the middle of a sentence");

            view.find(".key:has-text('🔄')").click();

            view.awaitText(view.find(".log"), "now I am well again");
        }
    }

    @Test
    void cancelStopsARunningAnswerAndKeepsWhatIsThere() {
        try (var view = browser.visit(server.url()).as("Tamara")) {
            view.say("Stop me").awaitBusy();
            view.awaitLongerThan(20);
            assertThat(view.find("#box")).hasAttribute("placeholder", "/cancel stops the answer");

            view.say("/cancel").awaitQuiet();

            assertThat(view.find(".message[data-side=theirs] .rich").first().textContent())
                    .hasSizeGreaterThan(20);
        }
    }

    @Test
    void theWallStreamsFiftyChatsAtOnceWithoutASingle429() {
        try (var view = browser.visit(server.url() + "#/wall")) {
            view.find("[data-size='50']").click();
            view.find("#ask-all").click();
            view.awaitOne(".tile[data-state=flowing] >> nth=40");
            view.awaitOne(".tile[data-state=done] >> nth=4");
            assertThat(view.find(".tile")).hasCount(50);
            assertThat(view.picture("wall-light")).hasSizeLessThan(PICTURE_LIMIT);
            assertThat(view.wear(ColorScheme.DARK).picture("wall-dark")).hasSizeLessThan(PICTURE_LIMIT);

            view.awaitOne("#outcome[data-state=good]");

            assertThat(view.find("#outcome")).containsText("All 50 answers exact");
            assertThat(view.find("[data-counter=limited] dd")).hasText("0");
        }
    }

    @Test
    void theInspectorTellsEachCallAndWhatIsBehindAMessage() {
        try (var view = browser.visit(server.url()).as("Ursula")) {
            view.say("Write 40 words").awaitBusy().awaitQuiet();
            view.say("Write 250 words").awaitBusy().awaitLongerThan(600);
            view.find("#open-inspector").click();

            view.awaitOne("#calls [data-kind=send]");
            view.awaitOne("#calls [data-kind=edit]");
            assertThat(view.find("#gauges .gauge").first()).isVisible();
            assertThat(view.picture("chat-light")).hasSizeLessThan(PICTURE_LIMIT);
            assertThat(view.wear(ColorScheme.DARK).picture("chat-dark")).hasSizeLessThan(PICTURE_LIMIT);

            view.answer().hover();
            view.find(".message[data-side=theirs] [aria-label='Look behind this message']")
                    .last()
                    .click();
            view.awaitText(view.find("#behind-parts"), "\"update_id\"");
            view.awaitText(view.find("#behind-parts"), "\"messages\"");
            view.page().keyboard().press("Escape");
            assertThat(view.find("#inspector")).isHidden();
        }
    }

    @Test
    void theLongAnswerWithEverythingInItIsWellDressed() {
        try (var view =
                browser.visit(server.url(), 1280, 1000, ColorScheme.LIGHT).as("Xenia")) {
            view.hurryModel("whole show").say("The whole show");

            view.awaitText(view.answer(), "The last sign is an otter");
            assertThat(view.find(".message[data-side=theirs] .rich")).hasCount(3);
            assertThat(view.find(".message[data-side=theirs] pre")).hasCount(3);
            assertThat(view.find(".message[data-side=theirs] blockquote")).hasCount(2);
            view.clearFaults().lookAt(view.find("pre").nth(1));
            assertThat(view.picture("answer-light")).hasSizeLessThan(PICTURE_LIMIT);
            assertThat(view.wear(ColorScheme.DARK).picture("answer-dark")).hasSizeLessThan(PICTURE_LIMIT);
        }
    }

    @Test
    void a429IsShownOnTheTimeLineAndTheAnswerStillArrives() {
        try (var view = browser.visit(server.url()).as("Viktor")) {
            view.say("Count to 100").awaitLongerThan(0);
            view.find("#open-faults").click();
            view.find("[data-fault=too-many-requests]").click();
            view.find("#open-inspector").click();

            view.awaitText(view.find("#calls [data-kind=bad] summary").first(), "429");
            view.awaitText(view.find("#calls .wait").first(), "of silence in this chat");
            view.awaitText(view.answer(), "100");
        }
    }

    @Test
    void lightAndDarkFollowTheSystemUntilTheSwitchIsUsed() {
        try (var view = browser.visit(server.url(), 1280, 800, ColorScheme.DARK)) {
            assertThat(view.find("body")).hasCSS("background-color", "rgb(11, 19, 18)");

            view.find("#theme").click();
            assertThat(view.find("body")).hasCSS("background-color", "rgb(237, 242, 240)");

            view.page().reload();
            assertThat(view.find("body")).hasCSS("background-color", "rgb(237, 242, 240)");
        }
    }

    @Test
    void askedByItsNameInAGroupItRepliesThere() {
        try (var view = browser.visit(server.url())) {
            view.row("Weekend trip").click();
            view.say("@rill_bot Count to 20");

            view.awaitText(view.answer(), "20");
            view.awaitText(view.find(".message .quote").last(), "Count to 20");
            view.picture("group-answer");
        }
    }

    @Test
    void askedInATopicItAnswersInTheTopic() {
        try (var view = browser.visit(server.url())) {
            view.row("Rill club").click();
            view.find("#topics button").nth(1).click();
            view.say("@rill_bot Count to 15");

            view.awaitText(view.answer(), "15");
            view.find("#topics button").first().click();
            assertThat(view.answer()).hasCount(0);
        }
    }

    @Test
    void askedInlineItAnswersInTheChosenResult() {
        try (var view = browser.visit(server.url())) {
            view.row("Book club").click();
            view.find("#box").fill("@rill_bot Count to 25");
            view.awaitOne("#hints li");
            view.find("#box").press("ArrowDown");
            view.find("#box").press("Enter");

            view.awaitOne(".message .via");
            view.awaitText(view.find(".message .rich").last(), "25");
            view.picture("inline-answer");
        }
    }

    @Test
    void calledAsAGuestItAnswersWhereItIsNoMember() {
        try (var view = browser.visit(server.url())) {
            view.row("Book club").click();
            view.say("@rill_bot Count to 26");

            view.awaitText(view.answer(), "26");
        }
    }

    @Test
    void aPhoneShowsTheListOrTheChatAndNothingSticksOut() {
        try (var view = browser.visit(server.url(), 390, 844, ColorScheme.LIGHT)) {
            assertThat(view.find("#talk-title")).isHidden();
            view.find(".row").first().click();
            assertThat(view.find("#talk-title")).isVisible();
            assertThat(view.find("#rows")).isHidden();
            assertThat(view.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);

            view.find("#back").click();
            assertThat(view.find("#rows")).isVisible();
        }
    }

    @Test
    void theKeyboardWalksThroughTheListAndRussianIsASwitchAway() {
        try (var view = browser.visit(server.url())) {
            view.find(".row").first().focus();
            view.page().keyboard().press("ArrowDown");
            assertThat(view.find(".row[aria-current=true]")).containsText("Борис");

            view.find("#language").click();
            assertThat(view.find("#chats-title")).hasText("Чаты");
        }
    }
}

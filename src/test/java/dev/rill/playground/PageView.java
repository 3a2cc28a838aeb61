package dev.rill.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Map;

/** One open page, in the words of somebody who looks at it. Every wait ends with the thing awaited or fails with its name. */
record PageView(Page page, String url) implements AutoCloseable {
    private static final int PATIENCE = 90_000;
    private static final Path PICTURES = Path.of(System.getProperty("rill.build.directory", "target"), "screenshots");

    /** Comes in as somebody new, whose chat nobody else disturbs. */
    PageView as(String name) {
        var answer = page.request()
                .post(
                        url + "playground/api/persons",
                        RequestOptions.create().setData(Map.of("name", name, "language", "en")));
        var id = answer.text().replaceAll("(?s).*?\"id\"\\s*:\\s*(\\d+).*", "$1");
        return open(id);
    }

    /** Answers to questions that contain this come as fast as they are read. */
    PageView hurryModel(String marker) {
        page.request()
                .post(
                        url + "playground/api/faults",
                        RequestOptions.create().setData(Map.of("kind", "model-slow", "factor", 0.1, "marker", marker)));
        return this;
    }

    /** Ends all that was to go wrong. */
    PageView clearFaults() {
        page.request().delete(url + "playground/api/faults");
        assertThat(find("#open-faults[data-alarm]")).hasCount(0);
        return this;
    }

    /** Brings it to the middle of what is seen. */
    PageView lookAt(Locator what) {
        what.evaluate("found => found.scrollIntoView({block: 'center'})");
        return this;
    }

    PageView open(String chat) {
        page.navigate(url + "#/chat/" + chat);
        page.reload();
        assertThat(page.locator("#box")).isVisible();
        assertThat(page.locator("#link")).hasAttribute("data-state", "live");
        return this;
    }

    PageView say(String text) {
        page.locator("#box").fill(text);
        page.locator("#box").press("Enter");
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** A chat in the list, by its title. */
    Locator row(String title) {
        return page.locator(".row").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** The text of the bot's newest message. */
    Locator answer() {
        return page.locator(".message[data-side=theirs]:not(.typing) .rich").last();
    }

    /** Waits until the bot's newest message is longer than that; returns its length then. */
    int awaitLongerThan(int length) {
        var script =
                "least => { const all = document.querySelectorAll('.message[data-side=theirs]:not(.typing) .rich');"
                        + " const length = all.length ? all[all.length - 1].textContent.length : 0; return length > least ? length : 0; }";
        return (int) page.waitForFunction(script, length, new Page.WaitForFunctionOptions().setTimeout(PATIENCE))
                .jsonValue();
    }

    PageView awaitBusy() {
        assertThat(find("#talk-state"))
                .hasAttribute("data-busy", "", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
        return this;
    }

    PageView awaitQuiet() {
        assertThat(find("#talk-state:not([data-busy])"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        return this;
    }

    void awaitText(Locator where, String text) {
        assertThat(where).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    void awaitOne(String selector) {
        assertThat(find(selector).first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    PageView wear(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /** A picture of what is seen now, as PNG, with every fading at its end and the mouse out of the way. */
    byte[] picture(String name) {
        page.mouse().move(2, 2);
        return page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Override
    public void close() {
        page.context().close();
    }
}

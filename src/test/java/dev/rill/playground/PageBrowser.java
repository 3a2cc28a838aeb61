package dev.rill.playground;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium that this machine has; nothing is downloaded. Belongs to one thread. */
final class PageBrowser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** A crowded machine may leave a browser waiting for long; nothing is awaited longer than it takes. */
    private static final int PATIENCE = 90_000;

    private final Playwright playwright;
    private final Browser browser;

    private PageBrowser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Optional<Path> executable() {
        return NAMES.stream()
                .flatMap(name -> Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome")
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static PageBrowser open(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new PageBrowser(executable);
    }

    /** A new person's browser: nothing remembered, English, light. */
    PageView visit(String url) {
        return visit(url, 1280, 800, ColorScheme.LIGHT);
    }

    PageView visit(String url, int width, int height, ColorScheme scheme) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-US"));
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(url);
        return new PageView(page, url);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

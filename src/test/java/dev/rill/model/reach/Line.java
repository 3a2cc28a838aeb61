package dev.rill.model.reach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A line of a table of URLs.
 *
 * @param reason why it is refused; empty in the table of the good ones
 * @param found what the name service says, empty for nothing
 * @param outcome what is connected to; empty in the table of the bad ones
 */
public record Line(String reason, String url, String found, String outcome) {
    /** URLs that must be refused. */
    public static List<Line> hostile(int port) {
        return lines("hostile.txt").stream()
                .map(line -> line.replace("{port}", String.valueOf(port)))
                .map(line -> {
                    int blank = line.indexOf(' ');
                    String[] parts = line.substring(blank + 1).split(" => ", 2);
                    return new Line(line.substring(0, blank), parts[0], parts.length > 1 ? parts[1] : "", "");
                })
                .toList();
    }

    /** URLs that must pass. */
    static List<Line> welcome() {
        return lines("welcome.txt").stream()
                .map(line -> {
                    String[] ends = line.split(" -> ", 2);
                    String[] parts = ends[0].split(" => ", 2);
                    return new Line("", parts[0], parts.length > 1 ? parts[1] : "", ends[1]);
                })
                .toList();
    }

    /** Says in the name service what this line wants said there. */
    public FakeNames in(FakeNames names) {
        return found.isEmpty() ? names : names.say(name(), found);
    }

    private String name() {
        return Host.read(TypedUrl.read(url).orElseThrow().host()).orElseThrow().shown();
    }

    private static List<String> lines(String file) {
        try (InputStream table = Line.class.getResourceAsStream("/reach/" + file)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

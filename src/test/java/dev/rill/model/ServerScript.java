package dev.rill.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a server was seen to answer, and what a gateway tells of it: a script of {@code servers/*.md}.
 *
 * @param resource the protocol's
 * @param expected a line each, as {@link Told} writes them
 */
record ServerScript(String name, String resource, List<Reply> replies, List<String> expected) {
    private static final Pattern SHAPE =
            Pattern.compile("^`{32} (.+)\\nPOST (\\S+)\\n((?:.*\\n)*?)\\.\\n((?:.*\\n)*?)`{32}$", Pattern.MULTILINE);
    private static final Pattern NEXT_REPLY = Pattern.compile("^HTTP (?=\\d{3}$)", Pattern.MULTILINE);
    private static final String BREAKS = "✂\n";

    /** One response. */
    record Reply(int status, Map<String, String> headers, String body, boolean breaksOff) {
        private static Reply of(String text) {
            String[] headAndBody = text.split("\n\n", 2);
            String[] head = headAndBody[0].split("\n");
            Map<String, String> headers = new LinkedHashMap<>();
            for (int i = 1; i < head.length; i++) {
                String[] field = head[i].split(": ", 2);
                headers.put(field[0], field[1]);
            }
            boolean breaksOff = headAndBody[1].endsWith(BREAKS);
            String body = breaksOff ? headAndBody[1].replace(BREAKS, "") : headAndBody[1];
            return new Reply(Integer.parseInt(head[0]), headers, body, breaksOff);
        }
    }

    static List<ServerScript> of(String server) {
        return SHAPE.matcher(resource("/servers/" + server + ".md"))
                .results()
                .map(match -> new ServerScript(
                        match.group(1),
                        match.group(2),
                        replies(match.group(3)),
                        match.group(4).lines().toList()))
                .toList();
    }

    private static List<Reply> replies(String text) {
        List<Reply> replies = new ArrayList<>();
        NEXT_REPLY
                .splitAsStream(text)
                .filter(reply -> !reply.isEmpty())
                .map(Reply::of)
                .forEach(replies::add);
        return replies;
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(ServerScript.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

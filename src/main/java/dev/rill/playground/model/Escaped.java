package dev.rill.playground.model;

import java.nio.charset.StandardCharsets;

/** Text as it stands between the quotes of a JSON string. Escapes only what JSON demands. */
final class Escaped {
    private Escaped() {}

    static byte[] bytes(String text) {
        return needsNone(text)
                ? text.getBytes(StandardCharsets.UTF_8)
                : escape(text).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean needsNone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                default -> append(escaped, c);
            }
        }
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, char c) {
        if (c < ' ') {
            escaped.append(String.format("\\u%04x", (int) c));
            return;
        }
        escaped.append(c);
    }
}

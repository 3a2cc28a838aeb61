package dev.rill.markup;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes up Markdown: blocks as models write them, put together at random, with noise in between. Words are numbered, so
 * that it can be seen whether one got lost: {@code w17} in running text, {@code t17} in tables.
 */
final class Documents {
    private static final List<String> NOISE = List.of(
            "*",
            "**",
            "***",
            "_",
            "__",
            "`",
            "``",
            "```",
            "~~",
            "||",
            "|",
            "[",
            "]",
            "(",
            ")",
            "](",
            "![",
            "<",
            ">",
            "<b>",
            "</b>",
            "<br>",
            "&",
            "&amp;",
            "&#x1F600;",
            "\\",
            "\\*",
            "#",
            "##",
            "- ",
            "1. ",
            "> ",
            "\n",
            "\n\n",
            "    ",
            "\t",
            "---",
            "===",
            "~~~",
            "$",
            "$$",
            "\\(",
            "\\)",
            "|--|--|",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "\u00A0",
            "\r\n",
            "😀",
            "👨‍👩‍👧‍👦",
            "é",
            "日本語",
            "https://a.io/x_y",
            "[a]: http://b.c",
            "<details>",
            "<!--",
            "-->",
            "<sub>2</sub>",
            "\u200B");
    private static final List<String> MARKS = List.of("**", "*", "_", "__", "~~", "||", "***", "`", "``");

    private final Random random;
    private int words;

    Documents(long seed) {
        this.random = new Random(seed);
    }

    /** A document of some blocks. */
    String document() {
        StringBuilder document = new StringBuilder();
        int blocks = 1 + random.nextInt(6);
        for (int block = 0; block < blocks; block++) {
            document.append(block()).append(random.nextInt(5) == 0 ? "\n" : "\n\n");
        }
        return document.toString();
    }

    private String block() {
        return switch (random.nextInt(14)) {
            case 0 -> "#".repeat(1 + random.nextInt(4)) + " " + line();
            case 1 -> list("- ", 0);
            case 2 -> list("1. ", 0);
            case 3 -> quote(paragraph());
            case 4 -> quote(list(random.nextBoolean() ? "* " : "2) ", 0));
            case 5 -> "```" + (random.nextBoolean() ? "java" : "") + "\n" + code() + "```";
            case 6 -> table();
            case 7 -> noise(40);
            case 8 -> "---";
            case 9 -> "- [" + (random.nextBoolean() ? "x" : " ") + "] " + line() + "\n- [ ] " + line();
            case 10 -> "<details><summary>" + word() + "</summary>\n\n" + paragraph() + "\n\n</details>";
            case 11 -> "- " + line() + "\n\n  ```\n  " + word() + "\n  ```\n\n  " + line();
            default -> paragraph();
        };
    }

    private String paragraph() {
        return repeated(1 + random.nextInt(5), this::line, "\n");
    }

    private String line() {
        return repeated(1 + random.nextInt(9), this::piece, " ");
    }

    private String piece() {
        return switch (random.nextInt(12)) {
            case 0 -> marked();
            case 1 -> "[" + word() + " " + word() + "](https://a.b/c?d=" + random.nextInt(99) + ")";
            case 2 -> "`" + word() + "`";
            case 3 -> random.nextInt(4) == 0 ? noise(3) : word();
            case 4 -> random.nextInt(3) == 0 ? "![" + word() + "](https://a.b/p.png)" : word() + ".";
            case 5 -> random.nextInt(3) == 0 ? "$" + word() + "_1$" : word() + "&amp;" + word();
            default -> word();
        };
    }

    private String marked() {
        String mark = MARKS.get(random.nextInt(MARKS.size()));
        String inside = random.nextInt(3) == 0 ? word() + " " + piece() : word();
        return mark + inside + mark;
    }

    private String list(String marker, int depth) {
        StringBuilder list = new StringBuilder();
        int items = 1 + random.nextInt(5);
        for (int item = 0; item < items; item++) {
            String indent = " ".repeat(depth * marker.length());
            list.append(item > 0 ? "\n" : "").append(indent).append(marker).append(line());
            if (depth < 3 && random.nextInt(4) == 0) {
                list.append('\n').append(list(marker, depth + 1));
            }
        }
        return list.toString();
    }

    private static String quote(String text) {
        return "> " + text.replace("\n", "\n> ");
    }

    private String code() {
        return repeated(1 + random.nextInt(8), () -> "  ".repeat(random.nextInt(3)) + word() + " * " + word(), "\n")
                + "\n";
    }

    private String table() {
        int columns = 1 + random.nextInt(4);
        StringBuilder table = new StringBuilder(row(columns)).append("\n|").append("---|".repeat(columns));
        int rows = random.nextInt(5);
        for (int row = 0; row < rows; row++) {
            table.append('\n').append(row(columns));
        }
        return table.toString();
    }

    private String row(int columns) {
        return "| " + repeated(columns, this::cell, " | ") + " |";
    }

    private String cell() {
        return repeated(1 + random.nextInt(random.nextInt(6) == 0 ? 20 : 2), () -> "t" + words++ + "q", " ");
    }

    private String word() {
        return switch (random.nextInt(12)) {
            case 0 -> "w" + words++ + "q,";
            case 1 -> "w" + words++ + "q" + "ы".repeat(random.nextInt(20));
            case 2 -> "w" + words++ + "q" + (random.nextInt(8) == 0 ? "z".repeat(random.nextInt(300)) : "");
            default -> "w" + words++ + "q";
        };
    }

    private String noise(int most) {
        return repeated(
                1 + random.nextInt(most),
                () -> random.nextInt(3) == 0 ? word() : NOISE.get(random.nextInt(NOISE.size())),
                random.nextBoolean() ? "" : " ");
    }

    private static String repeated(int times, Supplier<String> piece, String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(i > 0 ? between : "").append(piece.get());
        }
        return text.toString();
    }
}

package dev.rill.turn;

import dev.rill.markup.Plain;

/**
 * What a model thinks aloud before it answers, for a person who wishes to see that; as much of it as is shown.
 *
 * <p>What was shown stays and only grows, and it never ends within what a person takes for one letter. Since the words to
 * come may belong to the last letter, nothing is added close to the limit until it is certain where the end will be.
 * Confined to the chat's loop.
 */
final class Thoughts {
    /** UTF-16 units. */
    static final int MOST = 1_200;

    /** No letter is longer. */
    private static final int LETTER = 64;

    private static final String MORE = "…";

    private final StringBuilder said = new StringBuilder();
    private final String title;
    private boolean growing;
    private String shown = "";
    private String preface = "";

    /**
     * Thoughts under a title.
     *
     * @param wanted whether they are to be shown; else nothing is kept of them
     */
    Thoughts(boolean wanted, String title) {
        this.growing = wanted;
        this.title = title;
    }

    /** What stands above an answer that began with these thoughts; empty for none. */
    static String preface(String title, String shown) {
        return shown.isEmpty() ? "" : title + "\n" + shown;
    }

    /** Whether more may be added. */
    boolean isGrowing() {
        return growing;
    }

    /** The model's next words; they count as long as it has not begun to answer. */
    void add(String words) {
        if (growing && said.length() <= MOST + LETTER) {
            said.append(said.isEmpty() ? words.stripLeading() : words);
            if (said.length() < MOST - LETTER || said.length() > MOST + LETTER) {
                show();
            }
        }
    }

    /** The answer begins, or has ended. */
    void end() {
        if (growing) {
            growing = false;
            show();
        }
    }

    /** As much as is shown of them. */
    String shown() {
        return shown;
    }

    /** The same under its title. */
    String preface() {
        return preface;
    }

    private void show() {
        String beginning = Plain.beginning(said, MOST);
        boolean half = !beginning.isEmpty() && Character.isHighSurrogate(beginning.charAt(beginning.length() - 1));
        String whole = half ? beginning.substring(0, beginning.length() - 1) : beginning;
        shown = said.length() > MOST ? whole.stripTrailing() + MORE : whole.stripTrailing();
        preface = preface(title, shown);
    }
}

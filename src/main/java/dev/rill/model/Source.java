package dev.rill.model;

/**
 * A page or a file that an answer rests on, as the provider names it; neither part has been looked at.
 *
 * @param url empty for a file that the operator has laid up at the provider: it has no address for people
 * @param title a file's name; of a page empty where the provider tells none
 */
public record Source(String url, String title) {
    /** A file of that name. */
    public static Source file(String name) {
        return new Source("", name);
    }

    public boolean isFile() {
        return url.isEmpty();
    }
}

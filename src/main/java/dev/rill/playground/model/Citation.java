package dev.rill.playground.model;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * A source of some words of an answer.
 *
 * @param start where the words begin, in characters of the answer
 * @param end the first character behind them
 */
record Citation(String url, String title, int start, int end) {
    /** Of the place where these words stand in a text. */
    static Citation of(String url, String title, String text, String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("Cannot cite " + words + " because the text does not hold them");
        }
        return new Citation(url, title, start, start + words.length());
    }

    /** As {@code annotations} of Chat Completions hold them. */
    static JsonArray toJson(List<Citation> citations) {
        return new JsonArray(citations.stream().map(Citation::toJson).toList());
    }

    /** The same in Responses, where nothing stands in an object of its own. */
    static JsonArray toFlatJson(List<Citation> citations) {
        return new JsonArray(citations.stream()
                .map(citation -> new JsonObject().put("type", "url_citation").mergeIn(citation.place()))
                .toList());
    }

    private JsonObject toJson() {
        return new JsonObject().put("type", "url_citation").put("url_citation", place());
    }

    private JsonObject place() {
        return new JsonObject()
                .put("url", url)
                .put("title", title)
                .put("start_index", start)
                .put("end_index", end);
    }
}

package dev.rill.model.responses;

import dev.rill.model.BaseUrl;
import dev.rill.model.Bookmark;
import java.util.Optional;

/**
 * What a {@link Bookmark} says: which server keeps which response, and of which conversation.
 *
 * @param conversation the {@link Fingerprint}, answer included
 * @param server its base URL
 * @param response the id that the server gave it
 */
record Place(String conversation, String server, String response) {
    static Place of(Fingerprint conversation, BaseUrl server, String response) {
        return new Place(conversation.toString(), server.toString(), response);
    }

    static Optional<Place> read(Bookmark bookmark) {
        String[] words = bookmark.text().split(" ", -1);
        return words.length == 3 ? Optional.of(new Place(words[0], words[1], words[2])) : Optional.empty();
    }

    Bookmark bookmark() {
        return new Bookmark(conversation + " " + server + " " + response);
    }

    boolean isOf(Fingerprint other, BaseUrl url) {
        return conversation.equals(other.toString()) && server.equals(url.toString());
    }
}

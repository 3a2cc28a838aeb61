package dev.rill.model.responses;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A walk over JSON. A value of another type than asked for is passed over; what is not asked for is never made a string or a
 * tree of, and it may be a picture of megabytes.
 */
final class Walk {
    private final JsonParser json;

    Walk(JsonParser json) {
        this.json = json;
    }

    /** Whether an object is next; then its fields are. */
    boolean entersObject() throws IOException {
        return enters(JsonToken.START_OBJECT);
    }

    /** Whether an array is next; then its objects are. */
    boolean entersArray() throws IOException {
        return enters(JsonToken.START_ARRAY);
    }

    /** The next field of the object, whose value is to be taken then; none at its end. */
    @Nullable
    String field() throws IOException {
        return json.nextToken() == JsonToken.FIELD_NAME ? json.currentName() : null;
    }

    /** Goes to the next object of the array, whose fields are to be taken then; false at its end. */
    boolean nextObject() throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                return true;
            }
            skipRest();
        }
        return false;
    }

    /** The string that is next, or an empty one. */
    String string() throws IOException {
        if (json.nextToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        skipRest();
        return "";
    }

    /** Whether {@code true} is next. */
    boolean isTrue() throws IOException {
        boolean is = json.nextToken() == JsonToken.VALUE_TRUE;
        skipRest();
        return is;
    }

    /** A small value, whatever it is; nothing for null. */
    @Nullable
    JsonNode tree() throws IOException {
        return json.nextToken() == JsonToken.VALUE_NULL ? null : json.readValueAsTree();
    }

    void skip() throws IOException {
        json.nextToken();
        skipRest();
    }

    /** Fails where more follows. */
    void end() throws IOException {
        if (json.nextToken() != null) {
            throw new IOException("more behind the object");
        }
    }

    private boolean enters(JsonToken start) throws IOException {
        if (json.nextToken() == start) {
            return true;
        }
        skipRest();
        return false;
    }

    /** The parser gives null for ever where the bytes have ended too early. */
    private void skipRest() throws IOException {
        if (json.currentToken() == null) {
            throw new IOException("the object does not end");
        }
        json.skipChildren();
    }
}

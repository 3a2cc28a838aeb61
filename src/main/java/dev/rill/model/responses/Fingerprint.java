package dev.rill.model.responses;

import dev.rill.model.Prompt.Part;
import dev.rill.model.Prompt.Role;
import dev.rill.model.Prompt.Utterance;
import java.util.HexFormat;
import java.util.List;

/**
 * A conversation in 64 bits (FNV-1a over its characters), so that it can be told whether it is still the same. Grows with an
 * answer while that is told. Not against forgers: whoever finds another conversation of the same print has fooled themselves.
 */
final class Fingerprint {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** Beyond all characters: what stands between utterances and between parts. */
    private static final int ROLES = 0x10000;

    private static final int PARTS = 0x20000;

    private long print;

    private Fingerprint(long print) {
        this.print = print;
    }

    static Fingerprint of(List<Utterance> conversation) {
        Fingerprint fingerprint = new Fingerprint(BASIS);
        conversation.forEach(fingerprint::add);
        return fingerprint;
    }

    /** The same, to grow by itself, with an answer of which no word is there yet. */
    Fingerprint answered() {
        Fingerprint longer = new Fingerprint(print);
        longer.add(ROLES + Role.ASSISTANT.ordinal());
        longer.add(PARTS);
        return longer;
    }

    /** The next words of the answer. */
    void add(String words) {
        for (int i = 0; i < words.length(); i++) {
            add(words.charAt(i));
        }
    }

    private void add(Utterance said) {
        add(ROLES + said.role().ordinal());
        for (Part part : said.parts()) {
            add(PARTS);
            switch (part) {
                case Part.Text text -> add(text.text());
            }
        }
    }

    private void add(int sign) {
        print = (print ^ sign) * PRIME;
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(print);
    }
}

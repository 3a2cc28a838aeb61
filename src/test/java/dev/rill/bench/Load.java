package dev.rill.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a bot is asked in one round.
 *
 * @param warmup a round before those that count, whose costs do not count, but whose faults do
 * @param characters of each answer, where it is about their length
 * @param questions one for each chat
 * @param spread over how long they are asked, evenly; zero is all at once
 * @param deadline how long a round can take at most
 */
record Load(boolean warmup, Optional<Integer> characters, List<String> questions, Duration spread, Duration deadline) {

    int size() {
        return questions.size();
    }

    @Override
    public String toString() {
        String what = characters.map("answers of %d characters"::formatted).orElse("chats");
        return String.format(Locale.ROOT, "%s, %d %s", warmup ? "warm-up" : "measured", size(), what);
    }
}

package dev.rill.route;

import dev.rill.telegram.outbox.Outbox;

/** Opens the room's door to tests of other rooms. */
public final class AnswersFixture {
    private AnswersFixture() {}

    public static Answers over(Outbox outbox) {
        return new Answers(outbox);
    }
}

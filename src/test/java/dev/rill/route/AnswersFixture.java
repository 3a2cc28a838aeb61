package dev.rill.route;

import dev.rill.access.GroupAdmins;
import dev.rill.language.Phrasebook;
import dev.rill.telegram.Myself;
import dev.rill.telegram.outbox.Outbox;

/** Opens the room's door to tests of other rooms. */
public final class AnswersFixture {
    private AnswersFixture() {}

    public static Answers over(Outbox outbox) {
        return new Answers(outbox);
    }

    public static GroupGreeting greeting(Myself myself, GroupAdmins admins, Phrasebook phrasebook, Answers answers) {
        return new GroupGreeting(myself, admins, phrasebook, answers);
    }
}

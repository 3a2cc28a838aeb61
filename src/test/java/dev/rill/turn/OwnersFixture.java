package dev.rill.turn;

import dev.rill.access.FakeGroups;
import dev.rill.kernel.ChatId;
import dev.rill.language.Phrasebooks;
import dev.rill.route.Answers;
import dev.rill.storage.Database;

/** Owners for tests. */
final class OwnersFixture {
    private static final FakeGroups NO_GROUP = new FakeGroups(new ChatId(-1));

    private OwnersFixture() {}

    /** Where nobody needs to ask whose a turn is. */
    @SuppressWarnings("NullAway") // no statement is made in private chats
    static Owners inPrivate(Answers answers) {
        return in(NO_GROUP, null, answers);
    }

    static Owners in(FakeGroups group, Database database, Answers answers) {
        return new Owners(database, group.admins(), answers, Phrasebooks.saying(Turns.namesOfTexts()));
    }
}

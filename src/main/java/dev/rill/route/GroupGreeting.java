package dev.rill.route;

import dev.rill.access.GroupAdmins;
import dev.rill.inbox.Handled;
import dev.rill.kernel.UserId;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.telegram.Myself;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What a group is told when it meets us: how to speak to us, and, where privacy mode keeps mentions from us, that it does. An
 * admin is told everything, whatever the mode.
 */
@ApplicationScoped
public class GroupGreeting {
    private final Myself myself;
    private final GroupAdmins admins;
    private final Phrasebook phrasebook;
    private final Answers answers;

    GroupGreeting(Myself myself, GroupAdmins admins, Phrasebook phrasebook, Answers answers) {
        this.myself = myself;
        this.admins = admins;
        this.phrasebook = phrasebook;
        this.answers = answers;
    }

    public Uni<Handled> say(Incoming.Origin origin) {
        Texts texts = phrasebook.in(origin.language());
        return hearsMentions(origin).chain(hears -> {
            String how = texts.groupGreeting(myself.name());
            return answers.say(origin, hears ? how : how + "\n\n" + texts.groupPrivacy(myself.name()));
        });
    }

    private Uni<Boolean> hearsMentions(Incoming.Origin origin) {
        return myself.bot().canReadAllGroupMessages()
                ? Uni.createFrom().item(true)
                : admins.include(origin.place().chat(), new UserId(myself.bot().id()));
    }
}

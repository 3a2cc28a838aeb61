package dev.rill.playground.telegram;

import java.util.List;

/** The groups that a visitor finds. The bot is told nothing of how they came about. */
final class Furniture {
    private static final List<Person> EVERYBODY = List.of(Person.ANNA, Person.BORIS, Person.ADMIN);

    private Furniture() {}

    static void putInto(World world) {
        world.group(Kind.SUPERGROUP, "Weekend trip", Roster.of(EVERYBODY));
        var forum = world.group(Kind.SUPERGROUP, "Rill club", Roster.of(EVERYBODY));
        world.openTopic(forum, Person.ANNA, "Questions");
        var news = world.openTopic(forum, Person.ANNA, "Announcements");
        forum.topics.close(news.id(), true);
        var strangers = world.group(Kind.SUPERGROUP, "Book club", Roster.of(EVERYBODY));
        strangers.roster.bot = Standing.LEFT;
    }
}

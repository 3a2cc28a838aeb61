package dev.rill.playground.telegram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** Who is in a chat and as what, the bot apart from the people. Guarded by the world's lock. */
final class Roster {
    private final Map<Long, Member> people = new LinkedHashMap<>(4);
    Standing bot = Standing.MEMBER;

    /** The first one is whose chat it is; of a group, its creator. */
    static Roster of(List<Person> members) {
        var roster = new Roster();
        members.forEach(person -> roster.put(person, roster.people.isEmpty() ? Standing.CREATOR : Standing.MEMBER));
        return roster;
    }

    Roster copy() {
        var copy = new Roster();
        copy.people.putAll(people);
        copy.bot = bot;
        return copy;
    }

    void put(Person person, Standing standing) {
        people.put(person.id(), new Member(person, standing));
    }

    /** Takes a person's new name or language over. */
    void renew(Person person) {
        people.computeIfPresent(person.id(), (id, member) -> new Member(person, member.standing()));
    }

    /** As this person is now; unchanged where unknown. */
    Person latest(Person person) {
        var member = people.get(person.id());
        return member == null ? person : member.person();
    }

    Standing standing(long person) {
        var member = people.get(person);
        return member == null ? Standing.LEFT : member.standing();
    }

    boolean has(long person) {
        return standing(person).isPresent();
    }

    /** Everybody who is there or was. */
    List<Member> all() {
        return List.copyOf(people.values());
    }

    List<Person> present() {
        return chosen(Standing::isPresent).stream().map(Member::person).toList();
    }

    List<Member> hosts() {
        return chosen(Standing::isHost);
    }

    private List<Member> chosen(Predicate<Standing> wish) {
        return people.values().stream()
                .filter(member -> wish.test(member.standing()))
                .toList();
    }

    /** Whose chat it is. */
    Person first() {
        return people.values().stream()
                .map(Member::person)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is nobody in this chat"));
    }
}

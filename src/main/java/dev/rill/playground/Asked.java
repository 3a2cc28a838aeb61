package dev.rill.playground;

import dev.rill.playground.judge.RichText;
import dev.rill.playground.telegram.Body;
import dev.rill.playground.telegram.Call;
import dev.rill.playground.telegram.Flaw;
import dev.rill.playground.telegram.Message;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** One question, and what became of it in its chat. Guarded by the world's lock. */
final class Asked {
    private static final long SETTLED = 10_000_000_000L;
    private static final double MILLISECOND = 1e6;

    final long chat;
    final String question;
    private final long askedAt;
    private final long questionId;
    private final TreeMap<Long, Body> shown = new TreeMap<>();
    private Optional<Exactness> exactness = Optional.empty();
    private long changedAt;
    private Optional<Double> afterQuestion = Optional.empty();
    private Optional<Double> firstWords = Optional.empty();
    private Optional<Double> finalLate = Optional.empty();
    private boolean whole;
    private int sends;
    private int edits;
    private int drafts;
    private int deletes;
    private int refusals;
    private int violations;
    private int penalised;
    private int ghosts;
    private int rewrites;

    Asked(long chat, String question, long questionId, long now) {
        this.chat = chat;
        this.question = question;
        this.questionId = questionId;
        this.askedAt = now;
        this.changedAt = now;
    }

    /** Whether this telling of the model answers this question, and not an earlier one of the same words. */
    boolean concerns(ModelBooks.Told told) {
        return told.asked() >= askedAt;
    }

    /** The bot wrote into the chat. */
    void written(Message message, Optional<ModelBooks.Told> told, long now) {
        if (message.id() <= questionId) {
            return;
        }
        changedAt = now;
        if (message.deleted()) {
            shown.remove(message.id());
        } else {
            shown.put(message.id(), message.body());
        }
        told.filter(this::concerns)
                .ifPresent(telling -> compare(telling, message.body().words(), now));
    }

    private void compare(ModelBooks.Told telling, String text, long now) {
        begun(telling, text, now);
        whole = exactness(telling).whole(shown.values());
        if (whole && finalLate.isEmpty()) {
            finalLate = Optional.of((now - telling.last()) / MILLISECOND);
        }
    }

    private void begun(ModelBooks.Told telling, String text, long now) {
        if (firstWords.isEmpty() && telling.first() != 0 && exactness(telling).begins(text)) {
            firstWords = Optional.of((now - telling.first()) / MILLISECOND);
            afterQuestion = Optional.of((now - askedAt) / MILLISECOND);
        }
    }

    private Exactness exactness(ModelBooks.Told telling) {
        var known = exactness.orElseGet(() -> new Exactness(telling.expected()));
        exactness = Optional.of(known);
        return known;
    }

    /** The bot called. */
    void called(Call call, Optional<ModelBooks.Told> told) {
        refusals += call.status() == 429 ? 1 : 0;
        violations += call.violation() ? 1 : 0;
        penalised += call.penalised() ? 1 : 0;
        ghosts += call.flaw().filter(Flaw.GHOST::equals).isPresent() ? 1 : 0;
        rewrites += call.flaw().filter(Flaw.REWRITE::equals).isPresent() ? 1 : 0;
        if (call.status() != 200) {
            return;
        }
        switch (call.method().toLowerCase(Locale.ROOT)) {
            case "sendmessage", "sendrichmessage" -> sends++;
            case "editmessagetext", "editmessagereplymarkup" -> edits++;
            case "deletemessage", "deletemessages" -> deletes++;
            case "sendmessagedraft", "sendrichmessagedraft" -> {
                drafts++;
                told.filter(this::concerns).ifPresent(telling -> begun(telling, words(call), call.nanos()));
            }
            default -> {}
        }
    }

    private static String words(Call call) {
        return call.rich().map(RichText::source).orElseGet(() -> call.content().text());
    }

    /** Whether the model speaks, or has spoken and the chat does not show all of it yet. */
    boolean open(Optional<ModelBooks.Told> told, long now) {
        return !whole
                && told.filter(this::concerns)
                        .filter(telling ->
                                now - Math.max(changedAt, Math.max(telling.asked(), telling.last())) < SETTLED)
                        .isPresent();
    }

    /** Whether nothing more is to come. */
    boolean answered(Optional<ModelBooks.Told> told, long now) {
        return whole
                || now - changedAt > SETTLED
                        && told.filter(this::concerns)
                                .filter(ModelBooks.Told::complete)
                                .isPresent();
    }

    boolean exact() {
        return whole;
    }

    /** Milliseconds from the model's first token to the first words in the chat. */
    Optional<Double> firstWords() {
        return firstWords;
    }

    /** Milliseconds from the question to the first words in the chat. */
    Optional<Double> firstWordsAfterQuestion() {
        return afterQuestion;
    }

    /** Milliseconds from the model's last token to the whole answer in the chat. */
    Optional<Double> finalLate() {
        return finalLate;
    }

    Tally tally() {
        return new Tally(
                sends, edits, drafts, deletes, shown.size(), refusals, violations, penalised, ghosts, rewrites);
    }

    int length() {
        return shown.values().stream().mapToInt(body -> body.words().length()).sum();
    }

    /** What the bot did for one question or for many. */
    record Tally(
            int sends,
            int edits,
            int drafts,
            int deletes,
            int messages,
            int refusals,
            int violations,
            int penalised,
            int ghosts,
            int rewrites) {
        static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(
                    sends + other.sends,
                    edits + other.edits,
                    drafts + other.drafts,
                    deletes + other.deletes,
                    messages + other.messages,
                    refusals + other.refusals,
                    violations + other.violations,
                    penalised + other.penalised,
                    ghosts + other.ghosts,
                    rewrites + other.rewrites);
        }
    }
}

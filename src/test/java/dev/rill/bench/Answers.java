package dev.rill.bench;

import io.vertx.core.json.JsonObject;

/**
 * The simulator's verdict on a run of questions.
 *
 * @param done nothing more is to come: every answer is whole, or nothing has changed for long
 * @param exact how many answers are what the model wrote, to the letter
 * @param tokens how many the model has told
 * @param violations calls that broke a rate limit, whether or not they were answered by a 429
 * @param askedToFirstWords from the question, which holds what the bot took before it asked the model
 * @param firstWords after the model's first token
 * @param finalText after the model's last token
 */
record Answers(
        boolean done,
        int questions,
        int exact,
        long tokens,
        int violations,
        int edits,
        Delay askedToFirstWords,
        Delay firstWords,
        Delay finalText) {

    /** A delay in milliseconds; NaN where nothing was ever shown. */
    record Delay(double median, double p99) {

        static Delay of(JsonObject delay) {
            return new Delay(delay.getDouble("p50", Double.NaN), delay.getDouble("p99", Double.NaN));
        }
    }

    static Answers of(JsonObject run) {
        return new Answers(
                run.getBoolean("done"),
                run.getInteger("questions"),
                run.getInteger("exact"),
                run.getLong("tokens"),
                run.getInteger("violations"),
                run.getInteger("edits"),
                Delay.of(run.getJsonObject("firstWordsAfterQuestion", new JsonObject())),
                Delay.of(run.getJsonObject("firstWords", new JsonObject())),
                Delay.of(run.getJsonObject("finalLate", new JsonObject())));
    }
}

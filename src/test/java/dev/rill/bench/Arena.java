package dev.rill.bench;

import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where one bot after the other meets the same simulator: warm-up rounds at the largest size, then a measured round for
 * each. Every round is asked by people who are new to the bot, so that no round eats into another one's rate limits.
 */
final class Arena {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final int READY_LOOKS = 400;

    private final BenchSettings settings;
    private final Simulator simulator;
    private final Consumer<Measured> rounds;
    private long seed = 1;

    Arena(BenchSettings settings, Simulator simulator, Consumer<Measured> rounds) {
        this.settings = settings;
        this.simulator = simulator;
        this.rounds = rounds;
    }

    /** Runs the bot from its start to its end; each round is handed over when it is done. */
    void meet(Contender contender) throws InterruptedException {
        simulator.reset();
        try (Launched bot =
                Launched.start(contender.name(), settings.directory(), contender.command(), contender.environment())) {
            awaitReady(contender, bot);
            for (int warmup = 1; warmup <= settings.shortWarmups(); warmup++) {
                round(contender, bot, load(settings.largest(), settings.shortAnswer(), true));
            }
            simulator.reset();
            for (int warmup = 1; warmup <= settings.warmups(); warmup++) {
                rounds.accept(round(contender, bot, load(settings.largest(), settings.tokens(), true)));
            }
            for (int round = 1; round <= settings.rounds(); round++) {
                for (int size : settings.sizes()) {
                    rounds.accept(round(contender, bot, load(size, settings.tokens(), false)));
                }
            }
            for (Load load :
                    contender.answersAtLength() ? settings.lengths().loads().toList() : List.<Load>of()) {
                simulator.reset();
                rounds.accept(round(contender, bot, load));
            }
        }
    }

    private void awaitReady(Contender contender, Launched bot) throws InterruptedException {
        if (contender.ready().isEmpty()) {
            return;
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int look = 0; look < READY_LOOKS; look++) {
                if (answers(http, contender.ready().get())) {
                    return;
                }
                bot.lives(LOOK);
            }
        }
        throw new HarnessFailure(contender.name() + " was not ready in time; see " + settings.directory() + ".");
    }

    private static boolean answers(HttpClient http, URI ready) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The second after the last answer belongs to the round: what a bot still has to tidy up is its cost as well. */
    private Measured round(Contender contender, Launched bot, Load load) throws InterruptedException {
        List<Long> chats = simulator.people(load.size());
        bot.lives(settings.pause());
        Usage before = bot.usage();
        IdleTime idle = IdleTime.start();
        String run = simulator.ask(chats, load);
        long deadline = System.nanoTime() + load.deadline().toNanos();
        Answers answers = simulator.answers(run);
        while (!answers.done() && System.nanoTime() < deadline) {
            bot.lives(LOOK);
            answers = simulator.answers(run);
        }
        bot.lives(SETTLE);
        double idleCores = idle.cores();
        Usage after = bot.usage();
        Duration cpu = after.cpu().minus(before.cpu());
        answers = simulator.answers(run);
        if (answers.exact() < load.size()) {
            keep(contender.name() + "-inexact-" + run + ".json", simulator.inexact(run));
        }
        return new Measured(contender.name(), load, answers, cpu, after.resident(), after.peak(), idleCores);
    }

    private void keep(String name, JsonArray evidence) {
        try {
            Files.writeString(settings.directory().resolve(name), evidence.encodePrettily());
        } catch (IOException failure) {
            throw new HarnessFailure("Cannot write " + name + ".", failure);
        }
    }

    private Load load(int size, int tokens, boolean warmup) {
        List<String> questions = Stream.generate(() -> seed++)
                .limit(size)
                .map(number -> "bench %d %d %d %d"
                        .formatted(
                                number,
                                tokens,
                                settings.rate(),
                                settings.firstToken().toMillis()))
                .toList();
        return new Load(warmup, Optional.empty(), questions, Duration.ZERO, settings.deadline());
    }
}

package dev.rill.turn;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.turn.StopSwitch.Order;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shared mutable state: the answers that are being written, one a place at the most. An entry is put, used and removed on its
 * chat's loop.
 */
@Startup // so that the figures are there from the beginning
@ApplicationScoped
public class RunningTurns {
    private final Map<Place, Running> running = new ConcurrentHashMap<>();

    RunningTurns(MeterRegistry registry) {
        registry.gaugeMapSize("rill.answers.active", List.of(), running);
    }

    private record Running(Turn turn, StopSwitch stop) {}

    /** From now on the turn can be stopped, whether its model has begun or not. */
    StopSwitch begin(Turn turn) {
        StopSwitch stop = new StopSwitch();
        running.put(turn.place(), new Running(turn, stop));
        return stop;
    }

    void end(Turn turn, StopSwitch stop) {
        running.remove(turn.place(), new Running(turn, stop));
    }

    /** The turn whose answer is being written in that place. */
    Optional<Turn> at(Place place) {
        return Optional.ofNullable(running.get(place)).map(Running::turn);
    }

    /** Ends the running answer of that place, which keeps what is there; whether there was one. */
    boolean stop(Place place) {
        Optional<Running> one = Optional.ofNullable(running.get(place));
        one.ifPresent(answer -> answer.stop().give(Order.STOP));
        return one.isPresent();
    }

    /** The same, if it is the answer of that turn. */
    boolean stop(Place place, long turn) {
        return at(place).filter(one -> one.id() == turn).isPresent() && stop(place);
    }

    /** Ends the answer of that turn, if it is running: its question has changed. */
    void drop(Place place, long turn) {
        Optional.ofNullable(running.get(place))
                .filter(answer -> answer.turn().id() == turn)
                .ifPresent(answer -> answer.stop().give(Order.DROP));
    }

    /** Ends all answers of a chat: nobody there can read them. On the chat's loop. */
    void dropAll(ChatId chat) {
        List.copyOf(running.values()).stream()
                .filter(answer -> answer.turn().place().chat().equals(chat)
                        && answer.turn().abroad().isEmpty())
                .forEach(answer -> answer.stop().give(Order.DROP));
    }

    /** How many answers are being written. */
    public int count() {
        return running.size();
    }
}

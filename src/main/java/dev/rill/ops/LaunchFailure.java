package dev.rill.ops;

import dev.rill.storage.StorageFailure;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Why the process cannot run: plain sentences for the person who started it, free of secrets, and the exit code. Thrown by
 * whoever finds out while starting; everything else that may come up then is translated by {@link #of}.
 */
public final class LaunchFailure extends RuntimeException {
    private static final int FAILED = 1;
    private static final int MISCONFIGURED = 2;
    private static final int DEEPEST = 20;
    private static final int MOST_FRAMES = 30;
    private static final String PRIVILEGE_MISSING = "42501";

    private final int exitCode;

    private LaunchFailure(String sentences, int exitCode, Optional<Throwable> cause) {
        super(sentences, cause.orElse(null));
        this.exitCode = exitCode;
    }

    /** Something that the operator has to set right. */
    public static LaunchFailure ofConfiguration(String sentences) {
        return new LaunchFailure(sentences, MISCONFIGURED, Optional.empty());
    }

    /** The plain words for whatever ended the start. */
    public static LaunchFailure of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        return causes.stream()
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> new LaunchFailure(
                        "Rill could not start: %s. LOG_LEVEL=DEBUG shows where.".formatted(words(causes.getLast())),
                        FAILED,
                        Optional.of(failure)));
    }

    /** 1 for a failure, 2 where the configuration is wrong. */
    public int exitCode() {
        return exitCode;
    }

    /** Where it happened, for LOG_LEVEL=DEBUG: kinds and places, but no messages, which may hold a secret. */
    public String places() {
        return Stream.<Throwable>iterate(this, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> cause.getClass().getName()
                        + Stream.of(cause.getStackTrace())
                                .limit(MOST_FRAMES)
                                .map(frame -> System.lineSeparator() + "    at " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Optional<LaunchFailure> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case LaunchFailure failure -> failure;
                    case StorageFailure failure -> misconfigured(String.valueOf(failure.getMessage()), failure);
                    case QuarkusBindException taken -> misconfigured(portTaken(taken.getPort()), taken);
                    case BindException taken ->
                        misconfigured(
                                "A port of ours is taken; set HTTP_PORT and MANAGEMENT_PORT to free ones.", taken);
                    case ConfigValidationException wrong -> misconfigured(problems(wrong), wrong);
                    case ConfigurationException wrong -> misconfigured(configuration(words(wrong)), wrong);
                    case NoSuchElementException wrong
                    when words(wrong).startsWith("SRCFG") -> misconfigured(configuration(words(wrong)), wrong);
                    case FlywayValidateException differs ->
                        misconfigured(
                                "The database was set up by another version of Rill: its migrations differ. Start that version, or use another database.",
                                differs);
                    case FlywayException failed -> misconfigured(migration(failed), failed);
                    default -> null;
                });
    }

    /** What to say about a port that somebody else holds. */
    static String portTaken(int port) {
        return "Port %d is taken by another program; stop that one, or set HTTP_PORT and MANAGEMENT_PORT to free ports."
                .formatted(port);
    }

    private static LaunchFailure misconfigured(String sentences, Throwable cause) {
        return new LaunchFailure(sentences, MISCONFIGURED, Optional.of(cause));
    }

    private static String problems(ConfigValidationException wrong) {
        return Stream.iterate(0, index -> index < wrong.getProblemCount(), index -> index + 1)
                .map(index -> configuration(wrong.getProblem(index).getMessage()))
                .reduce((one, other) -> one + System.lineSeparator() + other)
                .orElseGet(() -> configuration(words(wrong)));
    }

    /** Quarkus repeats the value that it could not read; it may be a secret. */
    private static String configuration(String message) {
        return "The configuration is wrong: %s."
                .formatted(message.replaceFirst("^.*SRCFG\\d+: ", "")
                        .replaceFirst("with the config value .* threw an Exception.*", "cannot be read")
                        .replaceFirst("\\.$", ""));
    }

    private static String migration(FlywayException failed) {
        String told = Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((first, second) -> second)
                .map(sql ->
                        (PRIVILEGE_MISSING.equals(sql.getSQLState()) ? "its user may not create tables there, " : "")
                                + words(sql))
                .orElseGet(() -> words(failed));
        return "The database cannot be brought up to date: %s.".formatted(told);
    }

    /** The first line of the message, or else the kind of failure. */
    private static String words(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .flatMap(message -> message.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst())
                .orElseGet(() -> failure.getClass().getSimpleName())
                .replaceFirst("\\.$", "");
    }
}

package dev.rill.storage;

import dev.rill.kernel.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at the operator's server before anything else starts, so that what is wrong is told in one sentence.
 *
 * <p>A server that is not there (yet) is tried again for ten seconds: where several containers start together, the database
 * is seldom the first. What waiting does not mend, a wrong password say, is told at once.
 */
final class ServerCheck {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int OLDEST_VERSION = 14;

    private ServerCheck() {}

    /** Returns when the server can be used, and throws a {@link StorageFailure} when it cannot. */
    static void await(DatabaseUrl url, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<StorageFailure> failure = attempt(url, deadline);
        while (failure.isPresent()) {
            if (System.nanoTime() > deadline) {
                throw failure.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            failure = attempt(url, deadline);
        }
    }

    /** Nothing when the server can be used; a failure that may pass; throws one that will not. */
    private static Optional<StorageFailure> attempt(DatabaseUrl url, long deadline) {
        try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), login(url, deadline))) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new StorageFailure("The server of DATABASE_URL (%s) is PostgreSQL %d; Rill needs %d or newer."
                        .formatted(url.shown(), version, OLDEST_VERSION));
            }
            return Optional.empty();
        } catch (SQLException failure) {
            String state = Optional.ofNullable(failure.getSQLState()).orElse("");
            StorageFailure told = new StorageFailure(sentence(url, state, failure), failure);
            if (passes(state)) {
                return Optional.of(told);
            }
            throw told;
        }
    }

    private static Properties login(DatabaseUrl url, long deadline) {
        long left = Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toSeconds());
        Properties login = new Properties();
        login.setProperty("user", url.user());
        login.setProperty("password", url.password().map(Secret::reveal).orElse(""));
        login.setProperty("connectTimeout", Long.toString(left));
        login.setProperty("loginTimeout", Long.toString(left + 1));
        login.setProperty("socketTimeout", Long.toString(left + 1));
        return login;
    }

    /** No connection, starting up, shutting down, too many clients. */
    private static boolean passes(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }

    private static String sentence(DatabaseUrl url, String state, SQLException failure) {
        String where = url.shown();
        return switch (state) {
            case "28P01" ->
                "The server of DATABASE_URL (%s) refuses the password; check user and password.".formatted(where);
            case "28000" ->
                "The server of DATABASE_URL (%s) does not let this user in from here: %s."
                        .formatted(where, words(failure));
            case "3D000" ->
                "The server of DATABASE_URL (%s) has no database of that name; create it, or correct the name."
                        .formatted(where);
            case "53300" -> "The server of DATABASE_URL (%s) has no connection left for us.".formatted(where);
            case "57P03" -> "The server of DATABASE_URL (%s) is still starting up.".formatted(where);
            default -> "Cannot reach the server of DATABASE_URL (%s): %s.".formatted(where, words(failure));
        };
    }

    private static String words(SQLException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = Optional.ofNullable(root.getMessage()).orElse("no answer");
        return (root instanceof java.net.UnknownHostException ? "no such host, " : "")
                + message.lines()
                        .findFirst()
                        .orElse(message)
                        .replaceFirst("^FATAL: ", "")
                        .replaceFirst("\\.$", "");
    }
}

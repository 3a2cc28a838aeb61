package dev.rill.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for all tests of a test process, with as many databases as they like.
 *
 * <p>Its data lies in {@code target/test-postgresql/<process>} and goes with the process; what a killed process left behind,
 * the next one sweeps away. The programs are unpacked once, beside it.
 */
final class TestServer {
    private static final Path HOME = Path.of("target", "test-postgresql");
    private static final TestServer RUNNING = start();

    private final DatabaseUrl url;

    private TestServer(DatabaseUrl url) {
        this.url = url;
        if (!exists("migrated")) {
            DatabaseUrl template = database("migrated", "template1");
            Flyway.configure()
                    .dataSource(
                            template.jdbcUrl(),
                            template.user(),
                            template.password().orElseThrow().reveal())
                    .load()
                    .migrate();
        }
    }

    /** A database without any table. */
    static DatabaseUrl emptyDatabase() {
        return RUNNING.database(name(), "template1");
    }

    /** A database with all migrations applied. */
    static DatabaseUrl migratedDatabase() {
        return RUNNING.database(name(), "migrated");
    }

    /** Where PostgreSQL's programs are unpacked for tests. */
    static Path programs() {
        return HOME.resolve("programs");
    }

    private static String name() {
        return "test_" + UUID.randomUUID().toString().replace("-", "");
    }

    private DatabaseUrl database(String name, String template) {
        execute("create database %s template %s".formatted(name, template));
        return DatabaseUrl.local(url.port(), name, url.user(), url.password().orElseThrow());
    }

    private boolean exists(String database) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement
                    .executeQuery("select 1 from pg_database where datname = '" + database + "'")
                    .next();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url.jdbcUrl(), url.user(), url.password().orElseThrow().reveal());
    }

    private static TestServer start() {
        try {
            sweep();
            Path directory = HOME.resolve(Long.toString(ProcessHandle.current().pid()));
            EmbeddedServer server = EmbeddedServer.open(directory, programs(), EmbeddedServer.THROW_AWAY);
            if (server.closes()) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
            }
            return new TestServer(server.url());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void end(EmbeddedServer server, Path directory) {
        try {
            server.close();
            PostgresBinaries.delete(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void sweep() throws IOException {
        try (Stream<Path> left = Files.list(Files.createDirectories(HOME))) {
            List<Path> dead = left.filter(TestServer::isOfDeadProcess).toList();
            for (Path directory : dead) {
                Leftover.sweep(directory, PostgresBinaries.under(programs().toAbsolutePath()));
            }
        }
    }

    private static boolean isOfDeadProcess(Path directory) {
        String name = directory.getFileName().toString();
        return name.matches("\\d+") && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }
}

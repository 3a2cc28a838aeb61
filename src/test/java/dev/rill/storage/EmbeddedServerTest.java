package dev.rill.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On real processes, and with the settings for data that is to be kept. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EmbeddedServerTest {
    private static Path template;

    private Path directory;

    @BeforeAll
    static void initialiseOnce() throws IOException {
        template = fresh();
        EmbeddedServer.open(template, TestServer.programs(), EmbeddedServer.KEPT)
                .close();
    }

    @AfterAll
    static void deleteTemplate() throws IOException {
        PostgresBinaries.delete(template);
    }

    @BeforeEach
    void copyTemplate() throws IOException {
        directory = fresh();
        try (Stream<Path> paths = Files.walk(template)) {
            for (Path path : paths.filter(path -> !path.equals(template)).toList()) {
                Files.copy(path, directory.resolve(template.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @AfterEach
    void deleteDirectory() throws IOException {
        running().ifPresent(left -> left.process().destroyForcibly());
        PostgresBinaries.delete(directory);
    }

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        EmbeddedServer first = open();
        execute(first, "create table note (text text)");
        execute(first, "insert into note values ('kept')");
        first.close();

        EmbeddedServer second = open();

        assertThat(ask(second, "select text from note")).isEqualTo("kept");
        second.close();
    }

    @Test
    void putsEveryCommitOnTheDisk() throws SQLException {
        EmbeddedServer server = open();

        assertThat(ask(server, "show fsync")).isEqualTo("on");
        assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
        server.close();
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        EmbeddedServer server = open();
        Path password = directory.resolve("postgresql").resolve("password");

        assertThatThrownBy(() -> DriverManager.getConnection(server.url().jdbcUrl(), "rill", "guess"))
                .hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        server.close();
    }

    @Test
    void keepsWhatWasCommittedBeforeAKill() throws Exception {
        EmbeddedServer first = open();
        execute(first, "create table note (text text)");
        execute(first, "insert into note values ('committed')");
        ProcessHandle killed = postmaster().process();
        killed.destroyForcibly();
        killed.onExit().get(20, TimeUnit.SECONDS);
        first.close();

        EmbeddedServer second = open();

        assertThat(ask(second, "select text from note")).isEqualTo("committed");
        second.close();
    }

    @Test
    void takesOverTheServerOfAKilledProcess() throws Exception {
        Process other = otherProcess();
        long left = postmaster().process().pid();
        kill(other);

        EmbeddedServer server = open();

        assertThat(postmaster().process().pid()).isEqualTo(left);
        assertThat(ask(server, "select 'in'")).isEqualTo("in");
        server.close();
        assertThat(ProcessHandle.of(left)
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> process.info().command().isPresent()))
                .isEmpty();
    }

    @Test
    void startsAnewWhatRanWithOtherSettings() throws Exception {
        Process other = otherProcess();
        long left = postmaster().process().pid();
        kill(other);

        EmbeddedServer server = EmbeddedServer.open(directory, TestServer.programs(), EmbeddedServer.THROW_AWAY);

        assertThat(postmaster().process().pid()).isNotEqualTo(left);
        assertThat(ask(server, "show fsync")).isEqualTo("off");
        server.close();
    }

    @Test
    void refusesASecondProcessOnTheSameData() throws Exception {
        Process other = otherProcess();

        assertThatThrownBy(this::open)
                .isInstanceOf(StorageFailure.class)
                .hasMessage("Another Rill (process %d) works on the data in %s; stop it, or give this one a"
                                .formatted(other.pid(), directory)
                        + " RILL_DATA_DIR of its own.");
        kill(other);
    }

    @Test
    void findsTheServerOfThisProcessAfterALiveReload() {
        EmbeddedServer first = open();

        EmbeddedServer reloaded = open();

        assertThat(reloaded.url().port()).isEqualTo(first.url().port());
        assertThat(reloaded.closes()).isFalse();
        first.close();
    }

    @Test
    void beginsAgainAfterAFirstStartThatWasCutOff() throws Exception {
        PostgresBinaries.delete(directory.resolve("postgresql"));
        Path halfMade = Files.createDirectories(directory.resolve("postgresql").resolve("cluster.new"));
        Files.writeString(halfMade.resolve("PG_VERSION"), "17\n");

        EmbeddedServer server = open();

        assertThat(ask(server, "select 'whole'")).isEqualTo("whole");
        server.close();
    }

    @Test
    void saysWhyItDoesNotStartOnDamagedData() throws IOException {
        Files.delete(directory.resolve("postgresql/cluster/global/pg_control"));

        assertThatThrownBy(this::open)
                .isInstanceOf(StorageFailure.class)
                .hasMessageStartingWith("The embedded PostgreSQL in " + directory + " does not start: ")
                .hasMessageContaining("server.log");
    }

    @Test
    void saysThatTheDirectoryIsNone() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedServer.open(file, EmbeddedServer.KEPT))
                .isInstanceOf(StorageFailure.class)
                .hasMessageStartingWith("Cannot keep data in " + file);
    }

    /** What {@link #otherProcess} runs: opens the server, says so, and waits for its end. */
    static final class Other {
        public static void main(String... arguments) throws IOException {
            EmbeddedServer.open(Path.of(arguments[0]), Path.of(arguments[1]), EmbeddedServer.KEPT);
            System.out.println("open");
            System.in.read();
        }
    }

    private Process otherProcess() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        directory.toString(),
                        TestServer.programs().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        assertThat(output.lines().anyMatch("open"::equals)).isTrue();
        return process;
    }

    private EmbeddedServer open() {
        return EmbeddedServer.open(directory, TestServer.programs(), EmbeddedServer.KEPT);
    }

    private Postmaster postmaster() throws IOException {
        return running().orElseThrow();
    }

    private Optional<Postmaster> running() throws IOException {
        Path program =
                PostgresBinaries.under(TestServer.programs().toRealPath()).program("postgres");
        return Postmaster.of(directory.resolve("postgresql").resolve("cluster"), program);
    }

    private static Path fresh() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "embedded");
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        DatabaseUrl url = server.url();
        return DriverManager.getConnection(
                url.jdbcUrl(), url.user(), url.password().orElseThrow().reveal());
    }
}

package dev.rill.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {
    @Test
    void readsAllItsParts() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://bot:pw@db.example.org:6432/rill?sslmode=require");

        assertThat(url.shown()).isEqualTo("bot@db.example.org:6432/rill");
        assertThat(url.password().orElseThrow().reveal()).isEqualTo("pw");
        assertThat(url.reactiveUrl())
                .isEqualTo("postgresql://db.example.org:6432/rill?sslmode=require&application_name=rill");
        assertThat(url.jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example.org:6432/rill?sslmode=require&ApplicationName=rill-migrations");
    }

    @Test
    void fillsInWhatIsLeftOut() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://bot@localhost");

        assertThat(url.port()).isEqualTo(5432);
        assertThat(url.database()).isEqualTo("bot");
        assertThat(url.password()).isEmpty();
        assertThat(url.sslMode()).isEqualTo(DatabaseUrl.SslMode.PREFER);
    }

    @Test
    void decodesPercentSignsAndLeavesPlusSigns() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://b%40t:p%3A%2F+%25w@[::1]:5433/my%20data");

        assertThat(url.user()).isEqualTo("b@t");
        assertThat(url.password().orElseThrow().reveal()).isEqualTo("p:/+%w");
        assertThat(url.database()).isEqualTo("my data");
        assertThat(url.reactiveUrl()).startsWith("postgresql://[::1]:5433/my%20data?");
    }

    @Test
    void heedsTheModesThatVerifyAndNotWhatItDoesNotKnow() {
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://u:p@h/d?channel_binding=require&sslmode=verify-full&sslrootcert=/etc/ca.pem");

        assertThat(url.jdbcUrl()).contains("sslmode=verify-full").contains("sslrootcert=%2Fetc%2Fca.pem");
        assertThat(url.properties())
                .containsEntry("quarkus.datasource.reactive.trust-all", "false")
                .containsEntry("quarkus.datasource.reactive.hostname-verification-algorithm", "HTTPS")
                .containsEntry("quarkus.datasource.reactive.trust-certificate-pem.certs", "/etc/ca.pem");
        assertThat(DatabaseUrl.parse("postgresql://u:p@h/d?sslmode=verify-full").jdbcUrl())
                .contains("sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://u:hush@h/d, does not begin with postgresql://",
        "postgresql://h/d, names no user",
        "postgresql:///d, names no host",
        "postgresql://u:hush@h:0/d, port",
        "postgresql://u:hush@h:70000/d, port",
        "postgresql://u:hush@h/d/e, slash",
        "postgresql://u:hush@h/d?sslmode=maybe, sslmode",
        "postgresql://u:hu sh@h/d, percent-encoded",
        "postgresql://u:hu%zzsh@h/d, percent-encoded",
    })
    void saysWhatIsWrongWithoutThePassword(String text, String complaint) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint)
                .satisfies(told -> assertThat(told.getMessage()).doesNotContain("hu"));
    }
}

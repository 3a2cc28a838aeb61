package dev.rill.model.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.reach.Verdict.Allowed;
import dev.rill.model.reach.Verdict.Refused;
import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final FakeNames names = new FakeNames();

    static Stream<Line> hostile() {
        return Line.hostile(41_000).stream();
    }

    static Stream<Line> welcome() {
        return Line.welcome().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refusesWhatIsHostile(Line line) {
        line.in(names);

        assertThat(strict(line.url())).isEqualTo(new Refused(Reason.valueOf(line.reason())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("welcome")
    void allowsWhatIsWelcome(Line line) {
        line.in(names);

        assertThat(strict(line.url())).isInstanceOfSatisfying(Allowed.class, allowed -> {
            Target target = allowed.target();
            assertThat(NetUtil.toAddressString(target.addresses().getFirst()) + " " + target.url())
                    .isEqualTo(line.outcome());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "93.184.215.14, 93.184.215.15, 2606:2800:21f::1, 2606:2800:21f::2 | 93.184.215.14, 2606:2800:21f::1",
                "2606:2800:21f::1, 93.184.215.14 | 2606:2800:21f::1, 93.184.215.14",
                "93.184.215.14, 93.184.215.15 | 93.184.215.14",
            })
    void triesOneAddressOfEachFamily(String known, String tried) {
        names.say("api.example", known);

        assertThat(strict("https://api.example/v1"))
                .isInstanceOfSatisfying(
                        Allowed.class,
                        allowed -> assertThat(allowed.target().addresses()).isEqualTo(FakeNames.read(tried)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14, ::1", "2606:2800:21f::1, 10.0.0.1"})
    void triesNoneWhereOneFamilyIsOurs(String known) {
        names.say("api.example", known);

        assertThat(strict("https://api.example/v1")).isEqualTo(new Refused(Reason.NOT_PUBLIC));
    }

    @Test
    void refusesWhatIsLongerThanAnyUrl() {
        assertThat(strict("https://api.example/" + "x".repeat(2048))).isEqualTo(new Refused(Reason.MALFORMED));
        assertThat(strict("https://" + "a.".repeat(130) + "example")).isEqualTo(new Refused(Reason.MALFORMED));
        assertThat(strict("https://" + "a".repeat(64) + ".example")).isEqualTo(new Refused(Reason.MALFORMED));
        assertThat(strict("")).isEqualTo(new Refused(Reason.MALFORMED));
    }

    @Test
    void looksANameUpOnceAndHoldsOnToWhatItSaw() {
        names.say("rebinding.example", "93.184.215.14").say("rebinding.example", "127.0.0.1");

        Verdict first = strict("https://rebinding.example/v1");

        assertThat(names.lookUps()).isOne();
        assertThat(first).isInstanceOfSatisfying(Allowed.class, allowed -> {
            assertThat(allowed.target().servers())
                    .extracting(SocketAddress::hostAddress)
                    .containsExactly("93.184.215.14");
            assertThat(allowed.target().host()).isEqualTo("rebinding.example");
        });
        assertThat(strict("https://rebinding.example/v1")).isEqualTo(new Refused(Reason.NOT_PUBLIC));
    }

    @Test
    void looksNothingUpForAnAddressOrALocalName() {
        strict("https://127.0.0.1/");
        strict("https://93.184.215.14/");
        strict("https://localhost/");

        assertThat(names.lookUps()).isZero();
    }

    @Test
    void decidesAnewWithEachSubscription() {
        names.say("moving.example", "93.184.215.14").say("moving.example", "93.184.215.15");
        var recipe = guard(false).check("https://moving.example/");

        assertThat(names.lookUps()).isZero();
        assertThat(recipe.await().atMost(LONG)).isNotEqualTo(recipe.await().atMost(LONG));
    }

    @Test
    void printsNeitherPathNorQuery() {
        names.say("hook.example", "93.184.215.14");

        assertThat(strict("https://hook.example/s3cr3t?key=s3cr3t").toString()).contains("hook.example");
        assertThat(((Allowed) strict("https://hook.example/s3cr3t?key=s3cr3t"))
                        .target()
                        .toString())
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:11434/v1, 127.0.0.1",
        "http://[::1]:11434/v1, ::1",
        "http://192.168.1.20/v1, 192.168.1.20",
        "https://10.1.2.3/v1, 10.1.2.3",
        "http://localhost:8000/v1, 127.0.0.1",
        "http://ollama:11434/v1, 172.17.0.2",
        "http://nas.local:8080/v1, fd12::5",
        "https://api.example/v1, 93.184.215.14",
        "https://this-server.example/v1, 93.184.215.99",
    })
    void opensTheOperatorsNetworkWhereAllowed(String url, String address) {
        names.say("localhost", "127.0.0.1")
                .say("ollama", "172.17.0.2")
                .say("nas.local", "fd12::5")
                .say("api.example", "93.184.215.14")
                .say("this-server.example", "93.184.215.99");

        assertThat(check(true, url))
                .isInstanceOfSatisfying(
                        Allowed.class,
                        allowed -> assertThat(allowed.target().addresses()).isEqualTo(FakeNames.read(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://100.100.100.200/latest/meta-data/",
                "http://metadata.google.internal/",
                "http://[fe80::1]/v1",
                "http://0.0.0.0:8000/v1",
                "http://224.0.0.1/v1",
                "http://255.255.255.255/v1"
            })
    void keepsMetadataAndNobodysAddressesClosedEvenThere(String url) {
        names.say("metadata.google.internal", "169.254.169.254");

        assertThat(check(true, url)).isEqualTo(new Refused(Reason.NOT_PUBLIC));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:443/, PORT",
        "http://127.0.0.1:22/, PORT",
        "http://127.0.0.1:5432/, PORT",
        "ftp://127.0.0.1/, SCHEME",
        "http://me@127.0.0.1/, CREDENTIALS",
        "http://127.0.0.1/#x, MALFORMED",
        "http://nowhere/, UNRESOLVABLE"
    })
    void keepsTheOtherRulesThere(String url, Reason reason) {
        assertThat(check(true, url)).isEqualTo(new Refused(reason));
    }

    private Verdict strict(String url) {
        return check(false, url);
    }

    private Verdict check(boolean privateAllowed, String url) {
        return guard(privateAllowed).check(url).await().atMost(LONG);
    }

    private AddressGuard guard(boolean privateAllowed) {
        return new AddressGuard(names, privateAllowed, Set.of(Envoys.OURS));
    }

    @Test
    void hasTablesWorthTheirName() {
        assertThat(List.of(hostile().count(), welcome().count())).allMatch(lines -> lines >= 25);
        assertThat(hostile().count()).isGreaterThan(100);
    }
}

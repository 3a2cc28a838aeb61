package dev.rill.storage.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rill.kernel.Secret;
import dev.rill.storage.seal.Opening.Damaged;
import dev.rill.storage.seal.Opening.Opened;
import dev.rill.storage.seal.Opening.UnknownKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String FIRST = Base64.getEncoder().encodeToString(bytes(1));
    private static final String SECOND = Base64.getEncoder().encodeToString(bytes(2));
    private static final Label LABEL = new Label("endpoint", "key", "4711/own");
    private static final Secret SECRET = new Secret("sk-for-nobody-else");

    private final Seal seal = Seal.with(new Secret(FIRST));

    @Test
    void opensWhatItClosed() {
        assertThat(opened(seal, seal.close(SECRET, LABEL))).isEqualTo("sk-for-nobody-else");
    }

    @Test
    void hidesTheSecretAndThatTwoAreTheSame() {
        byte[] sealed = seal.close(SECRET, LABEL);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("sk-");
        assertThat(sealed).isNotEqualTo(seal.close(SECRET, LABEL));
    }

    @Test
    void opensNothingOfWhichOneBitIsOther() {
        byte[] sealed = seal.close(SECRET, LABEL);

        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] other = sealed.clone();
            other[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(seal.open(other, LABEL)).as("bit %d", bit).isNotInstanceOf(Opened.class);
        }
    }

    @Test
    void opensNothingThatIsShorterOrLonger() {
        byte[] sealed = seal.close(SECRET, LABEL);

        for (int length = 0; length < sealed.length; length++) {
            assertThat(seal.open(java.util.Arrays.copyOf(sealed, length), LABEL))
                    .isInstanceOf(Damaged.class);
        }
        assertThat(seal.open(java.util.Arrays.copyOf(sealed, sealed.length + 1), LABEL))
                .isEqualTo(new Damaged());
    }

    @Test
    void opensForNoOtherRowColumnOrTable() {
        byte[] sealed = seal.close(SECRET, LABEL);

        assertThat(seal.open(sealed, new Label("endpoint", "key", "4712/own"))).isEqualTo(new Damaged());
        assertThat(seal.open(sealed, new Label("endpoint", "key", "4711/assistant")))
                .isEqualTo(new Damaged());
        assertThat(seal.open(sealed, new Label("endpoint", "base_url", "4711/own")))
                .isEqualTo(new Damaged());
        assertThat(seal.open(sealed, new Label("person", "key", "4711/own"))).isEqualTo(new Damaged());
    }

    @Test
    void namesTheKeyThatItDoesNotHave() {
        byte[] sealed = seal.close(SECRET, LABEL);

        Opening opening = Seal.with(new Secret(SECOND)).open(sealed, LABEL);

        assertThat(opening).isEqualTo(new UnknownKey(HexFormat.of().formatHex(sealed, 1, 5)));
    }

    @Test
    void opensUnderAnOldKeyAndSaysThatItIsOld() {
        byte[] old = seal.close(SECRET, LABEL);
        Seal rotated = Seal.with(new Secret(SECOND + "," + FIRST));

        assertThat(((Opened) rotated.open(old, LABEL)).outdated()).isTrue();
        assertThat(((Opened) rotated.open(rotated.close(SECRET, LABEL), LABEL)).outdated())
                .isFalse();
        assertThat(Seal.with(new Secret(SECOND)).open(rotated.close(SECRET, LABEL), LABEL))
                .isInstanceOf(Opened.class);
    }

    @Test
    void takesOneKeyInAnyOfItsSpellings() {
        byte[] key = HexFormat.of().parseHex("fb".repeat(16) + "ff".repeat(16));
        byte[] sealed = with(Base64.getEncoder().encodeToString(key)).close(SECRET, LABEL);

        assertThat(opened(with(Base64.getUrlEncoder().encodeToString(key)), sealed))
                .isEqualTo(SECRET.reveal());
        assertThat(opened(with(Base64.getUrlEncoder().withoutPadding().encodeToString(key)), sealed))
                .isEqualTo(SECRET.reveal());
        assertThat(opened(with(HexFormat.of().formatHex(key)), sealed)).isEqualTo(SECRET.reveal());
        assertThat(opened(with(" " + HexFormat.of().withUpperCase().formatHex(key) + "\n"), sealed))
                .isEqualTo(SECRET.reveal());
    }

    @Test
    void takesALongPassphrase() {
        Seal phrase = with("correct-horse-battery-staple-and-more");

        byte[] sealed = phrase.close(SECRET, LABEL);

        assertThat(opened(with("correct-horse-battery-staple-and-more"), sealed))
                .isEqualTo(SECRET.reveal());
        assertThat(with("correct-horse-battery-staple-and-less").open(sealed, LABEL))
                .isInstanceOf(UnknownKey.class);
    }

    @Test
    void refusesKeysThatAreNoneWithoutRepeatingThem() {
        for (String wrong : new String[] {"", "hush", FIRST + ",", "," + FIRST, FIRST + ",hush", FIRST + "," + FIRST}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(wrong))
                    .withMessageStartingWith("cannot use RILL_SECRET_KEY because")
                    .withMessageNotContainingAny("hush", FIRST);
        }
    }

    @Test
    void refusesLabelsThatCouldBeTakenForOthers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Label("endpoint", "key", "4711 own"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Label("", "key", "4711"));
    }

    @Test
    void printsNoSecret() {
        assertThat(seal.open(seal.close(SECRET, LABEL), LABEL).toString()).doesNotContain("sk-");
        assertThat(SealKey.of(bytes(1)).toString()).doesNotContain(FIRST).matches("key [0-9a-f]{8}");
    }

    private static Seal with(String keys) {
        return Seal.with(new Secret(keys));
    }

    private static String opened(Seal seal, byte[] sealed) {
        return ((Opened) seal.open(sealed, LABEL)).secret().reveal();
    }

    private static byte[] bytes(int seed) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) seed);
        return key;
    }
}

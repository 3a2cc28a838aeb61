package dev.rill.storage.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.Secret;
import dev.rill.storage.seal.Opening.Opened;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class SealPropertiesTest {
    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = "5c".repeat(32);

    private final Seal seal = Seal.with(new Secret(NEW + "," + OLD));

    @Property
    void whateverIsClosedOpensForItsLabelUnderEitherKey(
            @ForAll("secrets") String secret, @ForAll("labels") Label label, @ForAll boolean old) {
        Seal closer = old ? Seal.with(new Secret(OLD)) : seal;

        Opening opening = seal.open(closer.close(new Secret(secret), label), label);

        assertThat(opening).isInstanceOfSatisfying(Opened.class, opened -> {
            assertThat(opened.secret().reveal()).isEqualTo(secret);
            assertThat(opened.outdated()).isEqualTo(old);
        });
    }

    @Property
    void nothingOpensForAnotherLabel(
            @ForAll("secrets") String secret, @ForAll("labels") Label label, @ForAll("labels") Label other) {
        Assume.that(!label.equals(other));

        assertThat(seal.open(seal.close(new Secret(secret), label), other)).isNotInstanceOf(Opened.class);
    }

    @Property
    void noiseOpensNothingAndThrowsNothing(@ForAll @Size(max = 80) byte[] noise, @ForAll("labels") Label label) {
        assertThat(seal.open(noise, label)).isNotInstanceOf(Opened.class);
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .ofMaxLength(300)
                .filter(text -> text.chars().noneMatch(SealPropertiesTest::isHalf));
    }

    @Provide
    Arbitrary<Label> labels() {
        Arbitrary<String> word = Arbitraries.strings()
                .withCharRange('a', 'c')
                .withChars('_', '/')
                .ofMinLength(1)
                .ofMaxLength(3);
        return Combinators.combine(word, word, word).as(Label::new);
    }

    /** Half of a pair has no bytes in UTF-8. */
    private static boolean isHalf(int sign) {
        return Character.isSurrogate((char) sign);
    }
}

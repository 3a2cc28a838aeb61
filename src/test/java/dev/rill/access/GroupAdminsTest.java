package dev.rill.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.kernel.ChatId;
import dev.rill.kernel.UserId;
import dev.rill.kernel.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupAdminsTest {
    private static final ChatId GROUP = new ChatId(-9);
    private static final UserId ANNA = new UserId(7);

    private final VirtualTime time = new VirtualTime();
    private final FakeGroups telegram = new FakeGroups(GROUP);
    private final GroupAdmins admins = telegram.admins(time);

    @ParameterizedTest
    @CsvSource({
        "creator,true",
        "administrator,true",
        "member,false",
        "restricted,false",
        "left,false",
        "kicked,false",
        "emperor,false"
    })
    void areThoseWhoRunTheGroup(String status, boolean admin) {
        telegram.with(ANNA, status);

        assertThat(include(GROUP, ANNA)).isEqualTo(admin);
    }

    @Test
    void areAskedForOnceAMinute() {
        telegram.with(ANNA, "administrator");
        assertThat(include(GROUP, ANNA)).isTrue();
        telegram.with(ANNA, "member");
        time.advance(Duration.ofSeconds(59));
        assertThat(include(GROUP, ANNA)).isTrue();
        assertThat(telegram.questions()).isEqualTo(1);
        time.advance(Duration.ofSeconds(1));

        assertThat(include(GROUP, ANNA)).isFalse();
    }

    @Test
    void areNobodyWhereTelegramDoesNotSayAndItIsAskedAgain() {
        telegram.with(ANNA, "administrator").goAway(true);
        assertThat(include(GROUP, ANNA)).isFalse();
        assertThat(include(new ChatId(-10), ANNA)).isFalse();
        telegram.goAway(false);

        assertThat(include(GROUP, ANNA)).isTrue();
    }

    @Test
    void mayHideTheirFace() {
        assertThat(include(GROUP, new UserId(1087968824))).isTrue();
        assertThat(telegram.questions()).isZero();
    }

    @Test
    void areNobodyInPrivate() {
        assertThat(include(new ChatId(7), ANNA)).isFalse();
        assertThat(include(new ChatId(1087968824), new UserId(1087968824))).isFalse();
    }

    private boolean include(ChatId chat, UserId person) {
        return admins.include(chat, person).await().indefinitely();
    }
}

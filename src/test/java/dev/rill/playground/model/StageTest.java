package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StageTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void speaksOnlyWhenItIsToldTo() {
        var stage = house.model.stage("a story").role().say("Once upon");
        var heard = House.listen(house.open(House.request("tell me a story")));
        House.now(heard.until("Once upon"));

        assertThat(heard.text()).doesNotContain("a time");
        stage.say(" a time").finish("stop").done().end();

        House.now(heard.over());
        assertThat(House.words(heard.text())).isEqualTo("Once upon a time");
        assertThat(House.now(stage.asked()).question()).isEqualTo("tell me a story");
    }

    @Test
    void writesTheVeryBytes() {
        house.model.stage("bytes").text(": hm\n\ndata:[DONE]").end();

        assertThat(house.raw("bytes")).isEqualTo(": hm\n\ndata:[DONE]");
    }

    @Test
    void answersWithAPlainErrorToo() {
        house.model.stage("fail").answer(529, "{}");

        assertThat(house.open(House.request("fail")).statusCode()).isEqualTo(529);
    }

    @Test
    void saysSoWhenWhatIsWantedIsImpossible() {
        var stage = house.model.stage("late").role().answer(500, "{}");
        var response = house.open(House.request("late"));

        assertThatThrownBy(() -> House.now(stage.played())).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void breaksTheConnection() {
        var stage = house.model.stage("cut").role();
        var heard = House.listen(house.open(House.request("cut")));
        House.now(heard.until("assistant"));

        stage.cut();

        assertThatThrownBy(() -> House.now(heard.over())).isInstanceOf(AssertionError.class);
    }

    @Test
    void noticesAtOnceThatTheReaderHasLeft() {
        var stage = house.model.stage("leave").role();
        var response = house.open(House.request("leave"));
        House.now(House.listen(response).until("assistant"));

        var reset = response.request().reset();

        assertThat(reset).isTrue();
        House.now(stage.left());
        assertThat(house.model.counters()).isEqualTo(new Counters(1, 0, 0, 1));
        House.now(stage.say("to nobody").played());
    }

    @Test
    void playsEachStageOnce() {
        house.model.stage("x").role().say("first").end();
        house.model.stage("x").role().say("second").end();

        assertThat(house.ask("x")).isEqualTo("first");
        assertThat(house.ask("x")).isEqualTo("second");
        assertThat(house.ask("x")).isEqualTo(Text.of("other").english());
    }
}

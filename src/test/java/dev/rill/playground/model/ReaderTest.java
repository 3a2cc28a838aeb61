package dev.rill.playground.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void stopsWhenTheReaderLeaves() {
        house.model.faults().clear();
        var response = house.open(House.request("bench 1 100000 1000 0"));
        House.now(House.listen(response).until("\"content\":\" "));

        response.request().reset();
        House.now(house.firstEnd());

        var counters = house.model.counters();
        assertThat(counters.cancelled()).isEqualTo(1);
        assertThat(counters.active()).isZero();
        assertThat(house.ask("bench 2 3 0 0")).isNotEmpty();
        assertThat(house.model.counters().tokens()).isEqualTo(counters.tokens() + 3);
    }

    @Test
    void noticesAReaderWhoLeavesBeforeTheFirstByte() {
        house.model.faults().arm(new ModelFault.Silent(Optional.empty()));
        var asked = Promise.<Void>promise();
        house.model.observe(call -> asked.tryComplete());
        var body = House.request("hello");
        var request = House.now(house.post(body));
        request.send(body.toBuffer());
        House.now(asked.future());

        request.reset();
        House.now(house.firstEnd());

        assertThat(house.model.counters()).isEqualTo(new Counters(1, 0, 0, 1));
    }

    @Test
    void waitsForASlowReader() {
        var patient = house.open(House.request("bench 1 20000 0 0"));

        house.ask("bench 2 6000 0 0");
        int toldMeanwhile =
                house.model.timing("bench 1 20000 0 0").orElseThrow().tokens();

        assertThat(toldMeanwhile).isLessThan(4000);
        var heard = House.listen(patient);
        House.now(heard.over());
        assertThat(DemoModel.expected("bench 1 20000 0 0")).contains(House.words(heard.text()));
    }
}

package dev.rill.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rill.kernel.ChatId;
import dev.rill.kernel.Place;
import dev.rill.kernel.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class ParcelTest {
    @Test
    void putsAMessageIntoTheTalkOfItsChat() {
        assertThat(lane("{'update_id':1,'message':{'message_id':5,'chat':{'id':7}}}"))
                .isEqualTo(new Lane(new ChatId(7), 0, Lane.Kind.TALK));
    }

    @Test
    void keepsTopicsApart() {
        assertThat(lane("{'update_id':1,'message':{'chat':{'id':-7},'message_thread_id':3,'is_topic_message':true}}"))
                .isEqualTo(new Lane(new ChatId(-7), 3, Lane.Kind.TALK));
        assertThat(lane("{'update_id':1,'message':{'chat':{'id':-7},'message_thread_id':3}}")
                        .topic())
                .isZero();
    }

    @Test
    void letsAButtonPassBy() {
        assertThat(lane("{'update_id':1,'callback_query':{'id':'x','from':{'id':9},'message':{'chat':{'id':7}}}}"))
                .isEqualTo(new Lane(new ChatId(7), 0, Lane.Kind.CONTROL));
        assertThat(lane("{'update_id':1,'callback_query':{'id':'x','from':{'id':9}}}"))
                .isEqualTo(new Lane(new ChatId(9), 0, Lane.Kind.CONTROL));
    }

    @Test
    void sortsWhatComesFromOtherChatsByWhoSentItApartFromTheirOwn() {
        assertThat(lane("{'update_id':1,'guest_message':{'chat':{'id':-7},'from':{'id':9},'guest_query_id':'x'}}"))
                .isEqualTo(new Lane(Place.abroad(new UserId(9)), Lane.Kind.TALK));
        assertThat(lane("{'update_id':1,'chosen_inline_result':{'from':{'id':9},'query':'why?'}}"))
                .isEqualTo(new Lane(Place.abroad(new UserId(9)), Lane.Kind.TALK));
        assertThat(lane("{'update_id':1,'inline_query':{'id':'x','from':{'id':9},'query':'why?'}}"))
                .isEqualTo(new Lane(Place.abroad(new UserId(9)), Lane.Kind.CONTROL));
    }

    @Test
    void keepsWhatItDoesNotUnderstand() {
        assertThat(lane("{'update_id':1,'novelty':{'chat':{'id':7}}}").chat()).isEqualTo(new ChatId(7));
        assertThat(lane("{'update_id':1,'message':'odd'}").chat()).isEqualTo(new ChatId(0));
        assertThat(lane("{'update_id':1}").chat()).isEqualTo(new ChatId(0));
    }

    @Test
    void dropsWhatHasNoNumber() {
        assertThat(Parcel.of(json("{'message':{'chat':{'id':7}}}"))).isEmpty();
        assertThat(Parcel.of(json("{'update_id':'x'}"))).isEmpty();
        assertThat(Parcel.of(json("[1]"))).isEmpty();
    }

    private static Lane lane(String update) {
        return Parcel.of(json(update)).orElseThrow().lane();
    }

    private static JsonNode json(String quoted) {
        try {
            return new ObjectMapper().readTree(quoted.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

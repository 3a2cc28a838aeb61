package dev.rill.model.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of what servers answer, and what follows from it. */
class DiagnosisTest {
    private static final ResponseHead BARE = new ResponseHead(Optional.empty(), Optional.empty(), Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {'type':'invalid_request_error','code':'context_length_exceeded'} | ContextTooLong | false",
                "400 | {'message':'This model\\'s maximum context length is 8 tokens.'} | ContextTooLong | false",
                "400 | {'message':'Input tokens exceed the configured limit of 272000'} | ContextTooLong | false",
                "400 | {'message':'Your input exceeds the context window of this'} | ContextTooLong | false",
                "400 | {'type':'exceed_context_size_error','n_ctx':4096,'code':400} | ContextTooLong | false",
                "400 | {'code':'unsupported_parameter','param':'temperature'} | BadRequest | false",
                "400 | {'code':'invalid_prompt','message':'Invalid prompt: flagged'} | Refused | false",
                "400 | {'code':'content_policy_violation'} | Refused | false",
                "400 | {'code':'moderation_blocked'} | Refused | false",
                "400 | {'code':'content_filter'} | Refused | false",
                "401 | {'type':'invalid_request_error','code':'invalid_api_key'} | Unauthorized | false",
                "402 | {'message':'Insufficient credits','code':402} | OutOfCredit | false",
                "400 | {'message':'Your credit balance is too low to access the API.'} | OutOfCredit | false",
                "403 | {'message':'Country not supported'} | Unauthorized | false",
                "403 | {'message':'Your input was flagged','code':403} | Refused | false",
                "404 | {'code':'model_not_found','type':'invalid_request_error'} | UnknownModel | false",
                "404 | {'type':'not_found_error','code':null} | UnknownModel | false",
                "408 | {} | ServerError | true",
                "409 | {} | ServerError | true",
                "413 | {} | BadRequest | false",
                "422 | {} | BadRequest | false",
                "429 | {'code':'rate_limit_exceeded','type':'tokens','message':'try again'} | RateLimited | true",
                "429 | {'code':'rate_limit_exceeded','message':'Request too large for M: Limit 3'} | ContextTooLong | false",
                "429 | {'code':'slow_down','type':'rate_limit_error'} | RateLimited | true",
                "429 | {'code':'insufficient_quota','type':'insufficient_quota'} | OutOfCredit | false",
                "429 | {'code':'credit_balance_exhausted','type':'insufficient_quota'} | OutOfCredit | false",
                "429 | {'code':'organization_usage_limit_exceeded'} | OutOfCredit | false",
                "429 | {'code':'organization_spend_limit_exceeded'} | OutOfCredit | false",
                "429 | {'code':'project_spend_limit_exceeded'} | OutOfCredit | false",
                "500 | {'type':'server_error'} | ServerError | true",
                "503 | {'type':'service_unavailable_error','code':'server_is_overloaded'} | ServerError | true",
                "503 | {'code':503,'message':'Loading model','type':'unavailable_error'} | ServerError | true",
                "529 | {} | ServerError | true",
                "302 | {} | Garbled | false",
            })
    void tellsStatusesApart(int status, String error, String failure, boolean passing) {
        Fault fault = Diagnosis.ofStatus(status, BARE, body("{'error':" + error + "}"));

        assertThat(fault.failure().getClass().getSimpleName()).isEqualTo(failure);
        assertThat(fault.passing()).isEqualTo(passing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'error':'model not loaded'} | 500 | ServerError",
                "{'error':'the context window is full'} | 400 | ContextTooLong",
                "{'detail':'Not Found'} | 404 | BadRequest",
                "{'detail':[{'loc':['body'],'msg':'context length exceeded'}]} | 422 | ContextTooLong",
                "{'message':'insufficient','code':'insufficient_quota'} | 429 | OutOfCredit",
                "<html>nginx</html> | 502 | ServerError",
                "<html>nginx</html> | 404 | BadRequest",
                "half {'err | 429 | RateLimited",
                "'' | 401 | Unauthorized",
                "[] | 400 | BadRequest",
                "null | 500 | ServerError",
            })
    void bearsBodiesOfOtherShapes(String body, int status, String failure) {
        Fault fault = Diagnosis.ofStatus(status, BARE, body(body));

        assertThat(fault.failure().getClass().getSimpleName()).isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'server_error','code':null} | ServerError | true",
                "{'code':502} | ServerError | true",
                "{'code':429} | RateLimited | true",
                "{'code':'rate_limit_exceeded'} | RateLimited | true",
                "{'code':401} | Unauthorized | false",
                "{'code':'invalid_api_key'} | Unauthorized | false",
                "{'code':400,'type':'BadRequestError'} | BadRequest | false",
                "{'type':'invalid_request_error','code':'context_length_exceeded'} | ContextTooLong | false",
                "{'code':'insufficient_quota'} | OutOfCredit | false",
                "{'code':402} | OutOfCredit | false",
                "{'type':'NotFoundError','code':404} | UnknownModel | false",
                "'disconnected' | ServerError | true",
            })
    void tellsErrorsWithinAStreamApart(String error, String failure, boolean passing) {
        Fault fault = Diagnosis.withinAnswer(body(error).orElseThrow());

        assertThat(fault.failure().getClass().getSimpleName()).isEqualTo(failure);
        assertThat(fault.passing()).isEqualTo(passing);
    }

    @ParameterizedTest
    @CsvSource({"500,false,false", "400,true,true", "503,true,true"})
    void obeysTheProviderAboutTryingAgain(int status, boolean said, boolean passing) {
        ResponseHead head = new ResponseHead(Optional.empty(), Optional.of(said), Optional.empty());

        assertThat(Diagnosis.ofStatus(status, head, Optional.empty()).passing()).isEqualTo(passing);
    }

    @Test
    void handsOnHowLongToWait() {
        ResponseHead head = new ResponseHead(Optional.of(Duration.ofSeconds(3)), Optional.empty(), Optional.empty());

        assertThat(Diagnosis.ofStatus(429, head, Optional.empty()).after()).contains(Duration.ofSeconds(3));
    }

    @Test
    void printsIdentifiersAndNothingElse() {
        ResponseHead head = new ResponseHead(Optional.empty(), Optional.empty(), Optional.of("req_1"));

        Fault fault = Diagnosis.ofStatus(
                400,
                head,
                body("{'error':{'message':'you said: my secret','type':'a sentence with my secret','code':'x_1',"
                        + "'param':'messages[0].content'}}"));

        assertThat(fault.failure().detail())
                .isEqualTo("status 400, code x_1, param messages[0].content, request req_1");
        assertThat(fault.toString()).doesNotContain("secret");
    }

    private static Optional<com.fasterxml.jackson.databind.JsonNode> body(String text) {
        byte[] bytes =
                text.replace("\\'", "`").replace('\'', '"').replace('`', '\'').getBytes(UTF_8);
        return Json.tree(bytes);
    }
}

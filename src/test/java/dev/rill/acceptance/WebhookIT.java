package dev.rill.acceptance;

import static io.restassured.RestAssured.given;

import dev.rill.playground.People;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Updates by webhook. */
class WebhookIT {
    private static final String SECRET = "a-secret-of-the-test";
    private static final Neighbourhood HOOD = new Neighbourhood();
    private static RillProcess rill;
    private static String url;

    @BeforeAll
    static void start() {
        Map<String, String> environment = HOOD.environment();
        String base = "http://localhost:" + environment.get("HTTP_PORT");
        url = base + "/telegram/webhook";
        environment.put("TELEGRAM_WEBHOOK_URL", base);
        environment.put("TELEGRAM_WEBHOOK_SECRET", SECRET);
        rill = RillProcess.start(environment).awaitOpen();
    }

    @AfterAll
    static void stop() {
        rill.close();
        HOOD.close();
    }

    @Test
    void answersWhatTelegramDelivers() {
        HOOD.people().say(People.ANNA, "/start");

        HOOD.says(People.ANNA, "Hello, Anna!");
    }

    @Test
    void takesNothingWithoutTheRightSecret() {
        given().body("{\"update_id\":1}").post(url).then().statusCode(401);
        post("wrong", "{\"update_id\":1}").then().statusCode(401);
        given().header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                .get(url)
                .then()
                .statusCode(405);
    }

    @Test
    void refusesWhatIsTooLarge() {
        post(SECRET, "{\"update_id\":1,\"x\":\"" + "x".repeat(1 << 20) + "\"}")
                .then()
                .statusCode(413);
    }

    @Test
    void letsTelegramForgetWhatIsNoUpdateAtAll() {
        post(SECRET, "not json").then().statusCode(200);
        post(SECRET, "").then().statusCode(200);
        post(SECRET, "{\"update_id\":\"none\"}").then().statusCode(200);
    }

    @Test
    void answersAnUpdateOnceHoweverOftenItIsDelivered() {
        String update = """
                {"update_id":77,"message":{"message_id":1,"date":1,"text":"/help",
                 "entities":[{"type":"bot_command","offset":0,"length":5}],
                 "from":{"id":1002,"is_bot":false,"first_name":"Boris","language_code":"en"},
                 "chat":{"id":1002,"type":"private"}}}""";
        for (int delivery = 0; delivery < 5; delivery++) {
            post(SECRET, update).then().statusCode(200);
        }
        HOOD.says(People.BORIS, "/cancel");
        HOOD.people().say(People.BORIS, "/start");

        HOOD.says(People.BORIS, "Борис");
        org.assertj.core.api.Assertions.assertThat(
                        HOOD.people().chat(People.BORIS).fromBot())
                .hasSize(2);
    }

    private static Response post(String secret, String body) {
        return given().header("X-Telegram-Bot-Api-Secret-Token", secret)
                .contentType("application/json")
                .body(body)
                .post(url);
    }
}

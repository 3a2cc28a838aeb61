package dev.rill.model.responses;

import dev.rill.model.AdaptationContract;
import dev.rill.model.ModelGatewayContract;
import dev.rill.model.OddAnswerContract;
import dev.rill.model.PatienceContract;
import dev.rill.model.RetryContract;
import org.junit.jupiter.api.Nested;

/** What Responses have in common with other protocols. */
class ResponsesTest {
    @Nested
    class Answers extends ModelGatewayContract {
        Answers() {
            super(new ResponsesDialect());
        }
    }

    @Nested
    class OddAnswers extends OddAnswerContract {
        OddAnswers() {
            super(new ResponsesDialect());
        }
    }

    @Nested
    class Patience extends PatienceContract {
        Patience() {
            super(new ResponsesDialect());
        }
    }

    @Nested
    class Retries extends RetryContract {
        Retries() {
            super(new ResponsesDialect());
        }
    }

    @Nested
    class Adaptation extends AdaptationContract {
        Adaptation() {
            super(new ResponsesDialect());
        }
    }
}

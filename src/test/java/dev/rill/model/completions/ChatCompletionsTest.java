package dev.rill.model.completions;

import dev.rill.model.AdaptationContract;
import dev.rill.model.ModelGatewayContract;
import dev.rill.model.OddAnswerContract;
import dev.rill.model.PatienceContract;
import dev.rill.model.RetryContract;
import org.junit.jupiter.api.Nested;

/** What Chat Completions has in common with other protocols. */
class ChatCompletionsTest {
    @Nested
    class Answers extends ModelGatewayContract {
        Answers() {
            super(new CompletionsDialect());
        }
    }

    @Nested
    class OddAnswers extends OddAnswerContract {
        OddAnswers() {
            super(new CompletionsDialect());
        }
    }

    @Nested
    class Patience extends PatienceContract {
        Patience() {
            super(new CompletionsDialect());
        }
    }

    @Nested
    class Retries extends RetryContract {
        Retries() {
            super(new CompletionsDialect());
        }
    }

    @Nested
    class Adaptation extends AdaptationContract {
        Adaptation() {
            super(new CompletionsDialect());
        }
    }
}

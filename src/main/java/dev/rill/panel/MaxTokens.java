package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.settings.Change;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** ✏️ The longest answer in tokens. No model of today writes more than the upper bound in one go. */
record MaxTokens() implements Field {
    static final int LEAST = 150;
    static final int MOST = 128_000;

    @Override
    public String question(Texts texts) {
        return texts.maxTokensQuestion(LEAST, MOST);
    }

    @Override
    public Uni<Reading> read(String typed, Texts texts) {
        return Uni.createFrom()
                .item(() -> Digits.typed(typed)
                        .filter(MaxTokens::isPossible)
                        .<Reading>map(most -> Reading.Right.of(new Change.Limits(Optional.of(most))))
                        .orElseGet(() -> new Reading.Wrong(texts.maxTokensWrong(LEAST, MOST))));
    }

    static boolean isPossible(int tokens) {
        return tokens >= LEAST && tokens <= MOST;
    }
}

package dev.rill.telegram;

/** Carries a {@link TelegramFailure} through a failed {@code Uni}; has no stack trace, since it is an answer, not a bug. */
public final class TelegramException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient TelegramFailure failure;

    public TelegramException(TelegramFailure failure) {
        super(failure.toString(), null, false, false);
        this.failure = failure;
    }

    public TelegramFailure failure() {
        return failure;
    }
}

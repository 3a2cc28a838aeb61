package dev.rill.kernel;

/** A person (or bot) as Telegram numbers it; up to 52 bits. */
public record UserId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}

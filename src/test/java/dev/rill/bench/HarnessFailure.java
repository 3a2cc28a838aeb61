package dev.rill.bench;

/** The benchmark itself cannot go on; its message is a sentence for whoever started it. */
final class HarnessFailure extends RuntimeException {

    HarnessFailure(String message) {
        super(message);
    }

    HarnessFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

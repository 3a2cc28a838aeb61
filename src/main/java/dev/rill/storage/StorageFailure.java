package dev.rill.storage;

/** The database cannot be had. The message is one sentence for the person who runs this, without any secret. */
public final class StorageFailure extends RuntimeException {
    public StorageFailure(String sentence) {
        super(sentence);
    }

    public StorageFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

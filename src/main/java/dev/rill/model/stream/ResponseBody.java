package dev.rill.model.stream;

/** The body of one response as it comes in. */
interface ResponseBody {
    /** The next bytes; false when the rest is of no use. */
    boolean feed(byte[] bytes);

    /** That was all. */
    void end();
}

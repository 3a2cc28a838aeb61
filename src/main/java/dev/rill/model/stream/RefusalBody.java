package dev.rill.model.stream;

/** The body under any other status: small, and only good for a diagnosis. */
final class RefusalBody implements ResponseBody {
    private static final int LONGEST = 64 << 10;

    private final int status;
    private final ResponseHead head;
    private final AnswerSink sink;
    private final WholeBody body = new WholeBody(LONGEST);

    RefusalBody(int status, ResponseHead head, AnswerSink sink) {
        this.status = status;
        this.head = head;
        this.sink = sink;
    }

    @Override
    public boolean feed(byte[] bytes) {
        boolean fits = body.feed(bytes);
        if (!fits) {
            end();
        }
        return fits;
    }

    @Override
    public void end() {
        byte[] bytes = body.bytes();
        sink.fail(Diagnosis.ofStatus(status, head, Json.tree(bytes)));
    }
}

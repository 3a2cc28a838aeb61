package dev.rill.model.stream;

import dev.rill.model.ModelFailure.Garbled;

/** A body that is one document, read when it is whole. */
final class DocumentBody implements ResponseBody {
    private static final Fault TOO_LONG = Fault.lasting(new Garbled("a document of more than 32 MiB"));

    private final AnswerReader reader;
    private final AnswerSink sink;
    private final WholeBody document = new WholeBody(EventBody.LONGEST_EVENT);

    DocumentBody(AnswerReader reader, AnswerSink sink) {
        this.reader = reader;
        this.sink = sink;
    }

    @Override
    public boolean feed(byte[] bytes) {
        boolean fits = document.feed(bytes);
        if (!fits) {
            reader.over(TOO_LONG, sink);
        }
        return fits;
    }

    @Override
    public void end() {
        reader.document(document.bytes(), sink);
    }
}

package dev.rill.model.stream;

/** A body that is one document, read when it is whole. */
final class DocumentBody implements ResponseBody {
    private final AnswerReader reader;
    private final AnswerSink sink;
    private final WholeBody document;
    private final int largest;

    DocumentBody(AnswerReader reader, AnswerSink sink, int largest) {
        this.reader = reader;
        this.sink = sink;
        this.largest = largest;
        this.document = new WholeBody(largest);
    }

    @Override
    public boolean feed(byte[] bytes) {
        boolean fits = document.feed(bytes);
        if (!fits) {
            reader.over(WholeBody.beyond(largest, "a document"), sink);
        }
        return fits;
    }

    @Override
    public void end() {
        reader.document(document.bytes(), sink);
    }
}

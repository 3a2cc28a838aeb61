package dev.rill.privacy;

import dev.rill.language.Texts;
import dev.rill.markup.Finished;
import dev.rill.privacy.Transcript.Answer;
import dev.rill.privacy.Transcript.Said;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a transcript as Markdown: questions as quotes, since people do not mean their signs as Markdown, answers as the model
 * wrote them. Times are UTC. Pure.
 */
final class TranscriptWriter {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final Texts texts;
    private final List<String> blocks = new ArrayList<>();

    private TranscriptWriter(Texts texts) {
        this.texts = texts;
    }

    static String write(Transcript transcript, Texts texts) {
        TranscriptWriter writer = new TranscriptWriter(texts);
        writer.head(transcript);
        transcript.said().forEach(writer::said);
        return String.join("\n\n", writer.blocks) + "\n";
    }

    /** For example {@code 2026-11-20}. */
    static String day(Instant instant) {
        return DAY.format(instant);
    }

    private void head(Transcript transcript) {
        String from = day(transcript.said().getFirst().askedAt());
        String to = day(transcript.said().getLast().endedAt());
        blocks.add("# " + texts.exportTitle());
        blocks.add(texts.exportRange(from.equals(to) ? from : from + " – " + to));
        if (!transcript.whole()) {
            blocks.add("**" + texts.exportShortened() + "**");
        }
    }

    private void said(Said said) {
        blocks.add("---");
        if (said.afresh()) {
            blocks.add("*" + texts.exportAfresh() + "*");
        }
        blocks.add("## " + MINUTE.format(said.askedAt()));
        blocks.add(said.question().map(Finished::quoted).orElseGet(() -> "*" + texts.exportGoesOn() + "*"));
        for (int index = 0; index < said.answers().size(); index++) {
            answer(said, index + 1);
        }
    }

    private void answer(Said said, int number) {
        int count = said.answers().size();
        String name = count == 1 ? texts.exportAnswer() : texts.exportAnswerOf(number, count);
        String time = number == said.shown() ? " · " + MINUTE.format(said.endedAt()) : "";
        blocks.add("**" + name + "**" + time);
        Answer answer = said.answers().get(number - 1);
        add(answer.words());
        add(answer.closing());
    }

    private void add(String markdown) {
        if (!markdown.isBlank()) {
            blocks.add(Finished.of(markdown.strip()));
        }
    }
}

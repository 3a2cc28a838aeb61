package dev.rill.privacy;

import dev.rill.inbox.Handled;
import dev.rill.kernel.Loops;
import dev.rill.kernel.Place;
import dev.rill.language.Phrasebook;
import dev.rill.language.Texts;
import dev.rill.route.Answers;
import dev.rill.route.Audience;
import dev.rill.route.CommandHandler;
import dev.rill.route.Incoming;
import dev.rill.telegram.method.SendDocument;
import dev.rill.telegram.type.InputFile;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code /export}: what was said here, as a file. */
@ApplicationScoped
class ExportCommand implements CommandHandler {
    private final TranscriptStore store;
    private final Answers answers;
    private final Phrasebook phrasebook;
    private final Loops loops;

    ExportCommand(TranscriptStore store, Answers answers, Phrasebook phrasebook, Loops loops) {
        this.store = store;
        this.answers = answers;
        this.phrasebook = phrasebook;
        this.loops = loops;
    }

    @Override
    public List<String> names() {
        return List.of("export");
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String describe(Texts texts) {
        return texts.commandExport();
    }

    @Override
    public Audience audience() {
        return Audience.PRIVATE;
    }

    @Override
    public Uni<Handled> handle(Incoming.Command command) {
        Place place = command.origin().place();
        Texts texts = phrasebook.in(command.origin().language());
        return store.of(place)
                .chain(found -> found.map(transcript -> file(place, transcript, texts))
                        .map(file -> file.chain(written -> send(place, written)))
                        .orElseGet(() -> answers.say(command.origin(), texts.exportEmpty())));
    }

    /** Megabytes of Markdown are put together on a worker thread: a loop must not wait that long. */
    private Uni<InputFile> file(Place place, Transcript transcript, Texts texts) {
        String name = "rill-%s.md".formatted(TranscriptWriter.day(loops.now()));
        Uni<InputFile> written = Uni.createFrom()
                .item(() -> Buffer.buffer(TranscriptWriter.write(transcript, texts)))
                .map(content -> new InputFile(name, "text/markdown", content))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return loops.backAt(place.chat(), written);
    }

    private Uni<Handled> send(Place place, InputFile file) {
        Long topic = place.topic() == 0 ? null : place.topic();
        return answers.send(place, new SendDocument(place.chat().value(), topic, file, null, null));
    }
}

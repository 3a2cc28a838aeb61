package dev.rill.panel;

import dev.rill.kernel.UserId;
import dev.rill.language.Texts;
import dev.rill.model.endpoint.Endpoint;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.endpoint.EndpointStore;
import dev.rill.panel.View.Button;
import dev.rill.settings.Preferences;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** 🧩 An external assistant: where it stands, and whether it answers. One that stands nowhere is asked for when it is switched on. */
@ApplicationScoped
class AssistantPage implements Annex {
    static final String NAME = "assistant";
    private static final String URL = "url";
    private static final String ON = "on";
    private static final String OFF = "off";

    private final EndpointStore store;
    private final Database database;
    private final AssistantUrl url;

    AssistantPage(EndpointStore store, Database database, AssistantUrl url) {
        this.store = store;
        this.database = database;
        this.url = url;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String label(Preferences preferences, Texts texts) {
        return texts.assistant();
    }

    @Override
    public Uni<View> view(UserId person, Texts texts) {
        return store.find(database, person, Kind.ASSISTANT).map(endpoint -> draw(endpoint, texts));
    }

    @Override
    public Optional<Wish> wish(String argument) {
        return switch (argument) {
            case URL -> Optional.of(new Wish.Types(url));
            case ON -> Optional.of(activation(true));
            case OFF -> Optional.of(activation(false));
            default -> Optional.empty();
        };
    }

    private Wish activation(boolean on) {
        return new Wish.Keeps((transaction, person) -> store.activate(transaction, person, Kind.ASSISTANT, on));
    }

    /** The same assistant looks the same. */
    static View draw(Optional<Endpoint> assistant, Texts texts) {
        Optional<String> host = assistant.flatMap(Endpoint::url).map(Hosts::of);
        boolean on = host.isPresent() && assistant.map(Endpoint::active).orElse(false);
        String pressed = host.isEmpty() ? URL : on ? OFF : ON;
        return new View(
                String.join(
                        "\n",
                        texts.assistantPage(),
                        "",
                        host.map(texts::serverAt).orElseGet(texts::assistantNone)),
                List.of(
                        List.of(Button.ticked(on, texts.assistantAnswers(), NAME, pressed)),
                        List.of(new Button(texts.typeUrl(), NAME, URL)),
                        List.of(Button.leading(texts.back(), HomePage.NAME))));
    }
}

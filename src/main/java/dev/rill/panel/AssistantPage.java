package dev.rill.panel;

import dev.rill.kernel.UserId;
import dev.rill.language.Texts;
import dev.rill.model.endpoint.Endpoint;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.endpoint.EndpointStore;
import dev.rill.model.reach.AddressGuard;
import dev.rill.panel.View.Button;
import dev.rill.settings.Preferences;
import dev.rill.storage.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 🧩 An external assistant: where it stands, and whether it answers. One that stands nowhere is asked for when it is switched on. */
@ApplicationScoped
class AssistantPage implements Annex {
    static final String NAME = "assistant";
    private static final String URL = "url";
    private static final String ON = "on";
    private static final String OFF = "off";
    private static final String DEFAULT = "default";

    private final EndpointStore store;
    private final Database database;
    private final AddressGuard guard;

    AssistantPage(EndpointStore store, Database database, AddressGuard guard) {
        this.store = store;
        this.database = database;
        this.guard = guard;
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
            case URL -> Optional.of(new Wish.Types(new UrlField(Kind.ASSISTANT, guard, store)));
            case ON -> Optional.of(activation(true));
            case OFF -> Optional.of(activation(false));
            case DEFAULT ->
                Optional.of(new Wish.Keeps(
                        (transaction, origin) -> store.remove(transaction, origin.person(), Kind.ASSISTANT)));
            default -> Optional.empty();
        };
    }

    private Wish activation(boolean on) {
        return new Wish.Keeps(
                (transaction, origin) -> store.activate(transaction, origin.person(), Kind.ASSISTANT, on));
    }

    /** The same assistant looks the same. */
    static View draw(Optional<Endpoint> assistant, Texts texts) {
        Optional<String> host = assistant.flatMap(Endpoint::url).map(Hosts::of);
        boolean on = host.isPresent() && assistant.map(Endpoint::active).orElse(false);
        String pressed = host.isEmpty() ? URL : on ? OFF : ON;
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(Button.ticked(on, texts.assistantAnswers(), NAME, pressed)));
        rows.add(List.of(new Button(texts.typeUrl(), NAME, URL)));
        assistant.ifPresent(set -> rows.add(List.of(new Button(texts.endpointDefault(), NAME, DEFAULT))));
        rows.add(List.of(Button.leading(texts.back(), HomePage.NAME)));
        String where = host.map(texts::serverAt).orElseGet(texts::assistantNone);
        return new View(String.join("\n", texts.assistantPage(), "", where), rows);
    }
}

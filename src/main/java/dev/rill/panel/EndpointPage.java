package dev.rill.panel;

import dev.rill.kernel.UserId;
import dev.rill.language.Texts;
import dev.rill.model.endpoint.Credential;
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

/** 🔗 A person's own endpoint: where it stands, its key, its model. Shows whether there is a key, and never the key. */
@ApplicationScoped
class EndpointPage implements Annex {
    static final String NAME = "endpoint";
    private static final String URL = "url";
    private static final String KEY = "key";
    private static final String MODEL = "model";
    private static final String DEFAULT = "default";

    private final EndpointStore store;
    private final Database database;
    private final AddressGuard guard;

    EndpointPage(EndpointStore store, Database database, AddressGuard guard) {
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
        return 40;
    }

    @Override
    public String label(Preferences preferences, Texts texts) {
        return texts.endpoint();
    }

    @Override
    public Uni<View> view(UserId person, Texts texts) {
        return store.find(database, person, Kind.OWN).map(endpoint -> draw(endpoint, texts));
    }

    @Override
    public Optional<Wish> wish(String argument) {
        return switch (argument) {
            case URL -> Optional.of(new Wish.Types(new UrlField(Kind.OWN, guard, store)));
            case KEY -> Optional.of(new Wish.Types(new KeyField(store)));
            case MODEL -> Optional.of(new Wish.Types(new ServersModel(store)));
            case DEFAULT ->
                Optional.of(
                        new Wish.Keeps((transaction, origin) -> store.remove(transaction, origin.person(), Kind.OWN)));
            default -> Optional.empty();
        };
    }

    /** The same endpoint looks the same. */
    static View draw(Optional<Endpoint> endpoint, Texts texts) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(new Button(texts.typeUrl(), NAME, URL), new Button(texts.typeKey(), NAME, KEY)));
        rows.add(List.of(new Button(texts.typeModel(), NAME, MODEL)));
        endpoint.ifPresent(set -> rows.add(List.of(new Button(texts.endpointDefault(), NAME, DEFAULT))));
        rows.add(List.of(Button.leading(texts.back(), HomePage.NAME)));
        return new View(text(endpoint, texts), rows);
    }

    private static String text(Optional<Endpoint> endpoint, Texts texts) {
        return String.join(
                "\n",
                texts.endpointPage(),
                "",
                endpoint.flatMap(Endpoint::url)
                        .map(Hosts::of)
                        .map(texts::serverAt)
                        .orElseGet(texts::serverNone),
                endpoint.flatMap(Endpoint::model).map(texts::endpointModel).orElseGet(texts::endpointModelUsual),
                key(endpoint.map(Endpoint::credential).orElseGet(Credential.None::new), texts));
    }

    private static String key(Credential credential, Texts texts) {
        return switch (credential) {
            case Credential.None none -> texts.endpointKeyNone();
            case Credential.Key key -> texts.endpointKeySet();
            case Credential.Lost lost -> texts.endpointKeyLost();
        };
    }
}

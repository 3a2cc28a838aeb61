package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.endpoint.EndpointStore;
import dev.rill.model.reach.AddressGuard;
import jakarta.inject.Singleton;

/** 🌍 Where a person's own endpoint stands. */
@Singleton // which needs no proxy, and so no constructor for one
class EndpointUrl extends UrlField {
    EndpointUrl(AddressGuard guard, EndpointStore store) {
        super(Kind.OWN, guard, store);
    }

    @Override
    public String name() {
        return "endpoint_url";
    }

    @Override
    public String annex() {
        return EndpointPage.NAME;
    }

    @Override
    public String question(Texts texts) {
        return texts.endpointUrlQuestion();
    }
}

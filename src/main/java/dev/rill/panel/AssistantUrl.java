package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.endpoint.EndpointStore;
import dev.rill.model.reach.AddressGuard;
import jakarta.inject.Singleton;

/** 🌍 Where a person's assistant stands. */
@Singleton // which needs no proxy, and so no constructor for one
class AssistantUrl extends UrlField {
    AssistantUrl(AddressGuard guard, EndpointStore store) {
        super(Kind.ASSISTANT, guard, store);
    }

    @Override
    public String name() {
        return "assistant_url";
    }

    @Override
    public String annex() {
        return AssistantPage.NAME;
    }

    @Override
    public String question(Texts texts) {
        return texts.assistantUrlQuestion();
    }
}

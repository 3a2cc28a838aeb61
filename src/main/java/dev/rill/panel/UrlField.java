package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.model.endpoint.Endpoint.Kind;
import dev.rill.model.endpoint.EndpointStore;
import dev.rill.model.reach.AddressGuard;
import dev.rill.model.reach.Reason;
import dev.rill.model.reach.Verdict;
import io.smallrye.mutiny.Uni;

/** 🌍 Where a server of a person's stands. What the guard refuses is not kept, and the guard is asked again whenever it is used. */
record UrlField(Kind kind, AddressGuard guard, EndpointStore store) implements Field {
    @Override
    public String question(Texts texts) {
        return switch (kind) {
            case OWN -> texts.endpointUrlQuestion();
            case ASSISTANT -> texts.assistantUrlQuestion();
        };
    }

    @Override
    public Uni<Reading> read(String typed, Texts texts) {
        return guard.check(typed).map(verdict -> switch (verdict) {
            case Verdict.Allowed allowed ->
                new Reading.Right(
                        (transaction, origin) -> store.putUrl(transaction, origin.person(), kind, allowed.target()));
            case Verdict.Refused refused -> new Reading.Wrong(sentence(refused.reason(), texts));
        });
    }

    private static String sentence(Reason reason, Texts texts) {
        return switch (reason) {
            case MALFORMED -> texts.urlMalformed();
            case SCHEME -> texts.urlScheme();
            case CREDENTIALS -> texts.urlCredentials();
            case PORT -> texts.urlPort();
            case NOT_PUBLIC -> texts.urlNotPublic();
            case UNRESOLVABLE -> texts.urlUnresolvable();
        };
    }
}

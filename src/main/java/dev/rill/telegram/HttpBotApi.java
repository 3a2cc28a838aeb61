package dev.rill.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rill.telegram.TelegramFailure.Garbled;
import dev.rill.telegram.TelegramFailure.Unreachable;
import dev.rill.telegram.method.GetUpdates;
import dev.rill.telegram.method.Method;
import dev.rill.telegram.method.Upload;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The Bot API over HTTP. The deadlines are the client's time-outs. */
@ApplicationScoped
class HttpBotApi implements BotApi {
    private final TelegramEndpoint prompt;
    private final TelegramEndpoint polling;
    private final TelegramEndpoint.Uploading uploading;

    HttpBotApi(
            @RestClient TelegramEndpoint.Prompt prompt,
            @RestClient TelegramEndpoint.Polling polling,
            @RestClient TelegramEndpoint.Uploading uploading) {
        this.prompt = prompt;
        this.polling = polling;
        this.uploading = uploading;
    }

    @Override
    public <R> Uni<R> call(Method<R> method) {
        return Uni.createFrom()
                .deferred(() -> send(method))
                .onFailure()
                .transform(HttpBotApi::unreachable)
                .map(response -> read(method, response));
    }

    private Uni<Response> send(Method<?> method) {
        return switch (method) {
            case Upload<?> upload -> uploading.call(method.path(), Form.of(upload));
            case GetUpdates poll -> polling.call(method.path(), write(poll));
            default -> prompt.call(method.path(), write(method));
        };
    }

    private static byte[] write(Method<?> method) {
        try {
            return TelegramJson.MAPPER.writeValueAsBytes(method);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write the parameters of " + method.path(), e);
        }
    }

    /** The cause is dropped on purpose: its message may hold the URL, and with it the token. */
    private static TelegramException unreachable(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        boolean neverLeft = root instanceof ConnectException || root instanceof UnknownHostException;
        return new TelegramException(new Unreachable(root.getClass().getSimpleName(), !neverLeft));
    }

    @SuppressWarnings("NullAway") // the result of a Void method is null, as Uni<Void> has it
    private static <R> R read(Method<R> method, Response response) {
        try {
            byte[] body = response.hasEntity() ? response.readEntity(byte[].class) : new byte[0];
            return switch (Reply.read(TelegramJson.MAPPER, body, method.answer())) {
                case Reply.Done<R> done -> done.result();
                case Reply.Refused<R> refused -> throw new TelegramException(FailureReader.read(refused.refusal()));
            };
        } catch (IOException e) {
            throw new TelegramException(unreadable(response.getStatus()));
        }
    }

    /** A success whose words were cut off is one all the same. */
    private static TelegramFailure unreadable(int status) {
        boolean refusal = status >= 300 && status < 500;
        return refusal ? new Garbled(status) : new Unreachable("HTTP " + status, true);
    }
}

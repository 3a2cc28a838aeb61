package dev.rill.telegram;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/**
 * The Bot API as it stands on the wire, below a base URL that ends with the token. The answer is taken as it comes, since front ends answer HTML too.
 *
 * <p>Three clients: a {@code getUpdates} is held open for long, a file takes its time, anything else has a short deadline.
 */
interface TelegramEndpoint {
    @POST
    @Path("/{method}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> call(@PathParam("method") String method, byte[] parameters);

    /** For everything that answers at once. */
    @Path("/")
    @RegisterRestClient(configKey = "telegram")
    interface Prompt extends TelegramEndpoint {}

    /** For {@code getUpdates}. */
    @Path("/")
    @RegisterRestClient(configKey = "telegram-polling")
    interface Polling extends TelegramEndpoint {}

    /** For calls that bring a file. */
    @Path("/")
    @RegisterRestClient(configKey = "telegram-upload")
    interface Uploading {
        @POST
        @Path("/{method}")
        @Consumes(MediaType.MULTIPART_FORM_DATA)
        Uni<Response> call(@PathParam("method") String method, ClientMultipartForm form);
    }
}

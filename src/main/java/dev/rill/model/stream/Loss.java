package dev.rill.model.stream;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;

/** Why there is no connection, in words that hold no address. */
final class Loss {
    private Loss() {}

    static String of(Throwable cause) {
        return switch (cause) {
            case UnknownHostException unknown -> "the host is unknown";
            case ConnectTimeoutException late -> "no connection in time";
            case ConnectException refused -> "the connection was refused";
            case SSLException tls -> "TLS failed";
            case ConnectionPoolTooBusyException busy -> "too many requests wait for a connection";
            case StreamResetException reset -> "the provider reset the stream";
            case HttpClosedException closed -> "the provider closed the connection";
            case ClosedChannelException closed -> "the connection closed";
            case IllegalStateException shut -> "we are shutting down";
            default -> cause.getClass().getSimpleName();
        };
    }
}

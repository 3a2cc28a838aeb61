package dev.rill.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a provider's API lives, normalised: {@code /v1} is added to a URL without a path, a trailing slash and an
 * accidental {@code /chat/completions} are dropped.
 *
 * @param host as a {@code Host} header has it, IPv6 in brackets
 * @param path without a trailing slash
 * @param query with its question mark, or empty; it may hold a key and is never printed
 */
public record BaseUrl(boolean tls, String host, int port, String path, String query) {
    /** OpenAI's own API. */
    public static final BaseUrl OPENAI = of("https://api.openai.com/v1");

    private static final String COMPLETIONS = "/chat/completions";

    /**
     * Reads a URL as a person types it.
     *
     * @throws IllegalArgumentException with a sentence for the operator; the URL itself is not repeated
     */
    public static BaseUrl of(String text) {
        URI uri = parse(text.strip());
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw unusable("it must start with http:// or https://");
        }
        if (uri.getHost() == null) {
            throw unusable("it names no host");
        }
        if (uri.getRawUserInfo() != null) {
            throw unusable("it must hold no user and no password");
        }
        boolean tls = scheme.equals("https");
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new BaseUrl(tls, uri.getHost(), port, normalised(uri.getRawPath()), query);
    }

    /** The request target of a resource of this API, such as {@code /models}. */
    public String target(String resource) {
        return path + resource + query;
    }

    /** The host as a resolver wants it. */
    public String address() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Whether this is OpenAI itself, which knows fields that others refuse. */
    public boolean isOpenAi() {
        return host.equalsIgnoreCase("api.openai.com");
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + host + ":" + port + path;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw unusable("it is not a URL");
        }
    }

    private static String normalised(String path) {
        String bare = withoutSlash(path);
        if (bare.endsWith(COMPLETIONS)) {
            bare = withoutSlash(bare.substring(0, bare.length() - COMPLETIONS.length()));
        }
        return bare.isEmpty() ? "/v1" : bare;
    }

    private static String withoutSlash(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static IllegalArgumentException unusable(String reason) {
        return new IllegalArgumentException("cannot use this as the base URL of a model provider because " + reason);
    }
}

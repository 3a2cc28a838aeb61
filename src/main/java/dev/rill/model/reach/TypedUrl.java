package dev.rill.model.reach;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL as a person typed it, in its parts. It is read here and nowhere else: what goes out later is written from these parts
 * anew, so no second reader can understand it differently.
 *
 * @param scheme lower case, empty where there is none
 * @param credentials whether there is anything before an {@code @}
 * @param port as typed, empty where there is none
 */
record TypedUrl(String scheme, boolean credentials, String host, String port, String path, String query) {
    private static final int LONGEST = 2048;
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]%]+)(?::(\\d+))?");

    /** The parts, or empty when this is no URL; one of another scheme keeps nothing but that. */
    static Optional<TypedUrl> read(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<TypedUrl> other = Optional.of(scheme(text))
                .filter(scheme -> !scheme.equals("http") && !scheme.equals("https"))
                .map(scheme -> new TypedUrl(scheme, false, "", "", "", ""));
        return text.isEmpty() ? Optional.empty() : other.or(() -> parse(text).flatMap(TypedUrl::of));
    }

    private static String scheme(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException noUrl) {
            return Optional.empty();
        }
    }

    private static Optional<TypedUrl> of(URI uri) {
        String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
        if (uri.getRawFragment() != null) {
            return Optional.empty();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (authority.indexOf('@') >= 0) {
            return Optional.of(new TypedUrl(scheme, true, "", "", "", ""));
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = Optional.ofNullable(parts.group(2)).orElse("");
        URI ascii = URI.create(uri.toASCIIString());
        return Optional.of(new TypedUrl(scheme, false, parts.group(1), port, path(ascii), query(ascii)));
    }

    private static String path(URI uri) {
        String path = uri.getRawPath();
        return path.isEmpty() ? "/" : path;
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    }
}

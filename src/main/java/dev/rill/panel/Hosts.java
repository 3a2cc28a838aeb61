package dev.rill.panel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be shown of a URL: path and query may be as good as a key. */
final class Hosts {
    private static final Pattern URL = Pattern.compile("^https?://([^/?]+)");

    private Hosts() {}

    /** The host, with its port where that is not the one of HTTPS. */
    static String of(String url) {
        Matcher matcher = URL.matcher(url);
        String host = matcher.find() ? matcher.group(1) : "";
        return host.endsWith(":443") ? host.substring(0, host.length() - ":443".length()) : host;
    }
}

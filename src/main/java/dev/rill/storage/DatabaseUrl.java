package dev.rill.storage;

import dev.rill.kernel.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a database is and how to get in: {@code postgresql://user:password@host:port/database?sslmode=require}, as {@code
 * DATABASE_URL} gives it.
 *
 * <p>Of the options after the question mark, {@code sslmode} and {@code sslrootcert} are heeded, others (hosting companies
 * add many) are not.
 *
 * @param certificate a file with the certificates to trust, for the modes that verify
 */
public record DatabaseUrl(
        String host,
        int port,
        String database,
        String user,
        Optional<Secret> password,
        SslMode sslMode,
        Optional<String> certificate) {
    private static final int DEFAULT_PORT = 5432;
    private static final int MAX_PORT = 65_535;

    /** How much the connection is protected, in libpq's words and meaning. */
    enum SslMode {
        DISABLE,
        ALLOW,
        PREFER,
        REQUIRE,
        VERIFY_CA,
        VERIFY_FULL;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        boolean verifies() {
            return compareTo(REQUIRE) > 0;
        }
    }

    static DatabaseUrl local(int port, String database, String user, Secret password) {
        return new DatabaseUrl(
                "127.0.0.1", port, database, user, Optional.of(password), SslMode.DISABLE, Optional.empty());
    }

    /**
     * Reads {@code DATABASE_URL}.
     *
     * @throws IllegalArgumentException with what is wrong, as the end of a sentence about it; never with the password
     */
    public static DatabaseUrl parse(String text) {
        URI uri = uri(text);
        String[] login = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        String user = decoded(login[0]);
        must(!user.isEmpty(), "names no user");
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        String database = path.length() > 1 ? decoded(path.substring(1)) : user;
        must(!database.contains("/"), "has a slash in the name of the database");
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        must(port > 0 && port <= MAX_PORT, "has a port that is none: " + port);
        Map<String, String> options = options(uri);
        Optional<Secret> password = login.length > 1 ? Optional.of(new Secret(decoded(login[1]))) : Optional.empty();
        return new DatabaseUrl(
                uri.getHost(),
                port,
                database,
                user,
                password,
                sslMode(options.getOrDefault("sslmode", "prefer")),
                Optional.ofNullable(options.get("sslrootcert")));
    }

    /** How a person would call it; without the password. */
    public String shown() {
        return "%s@%s:%d/%s".formatted(user, host, port, database);
    }

    String jdbcUrl() {
        StringBuilder url = new StringBuilder("jdbc:postgresql://%s:%d/%s?sslmode=%s&ApplicationName=rill-migrations"
                .formatted(host, port, encoded(database), sslMode.word()));
        certificate.ifPresent(file -> url.append("&sslrootcert=").append(encoded(file)));
        if (sslMode.verifies() && certificate.isEmpty()) {
            url.append("&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        return url.toString();
    }

    String reactiveUrl() {
        return "postgresql://%s:%d/%s?sslmode=%s&application_name=rill"
                .formatted(host, port, encoded(database), sslMode.word());
    }

    /** The configuration of both clients: the reactive one, which does the work, and JDBC's for the migrations. */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.datasource.reactive.url", reactiveUrl());
        properties.put("quarkus.datasource.jdbc.url", jdbcUrl());
        properties.put("quarkus.datasource.username", user);
        properties.put(
                "quarkus.datasource.password", password.map(Secret::reveal).orElse(""));
        properties.put("quarkus.datasource.reactive.trust-all", String.valueOf(!sslMode.verifies()));
        properties.put(
                "quarkus.datasource.reactive.hostname-verification-algorithm",
                sslMode == SslMode.VERIFY_FULL ? "HTTPS" : "NONE");
        certificate.ifPresent(file -> {
            properties.put("quarkus.datasource.reactive.trust-certificate-pem", "true");
            properties.put("quarkus.datasource.reactive.trust-certificate-pem.certs", file);
        });
        return properties;
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text.strip());
            must(
                    "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()),
                    "does not begin with postgresql://");
            must(uri.getHost() != null, "names no host, or has signs in user or password that must be percent-encoded");
            return uri;
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(
                    "is no URL; signs such as @ : / # ? in user or password must be percent-encoded");
        }
    }

    private static Map<String, String> options(URI uri) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
            String[] parts = option.split("=", 2);
            options.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return options;
    }

    private static SslMode sslMode(String word) {
        for (SslMode mode : SslMode.values()) {
            if (mode.word().equals(word)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("has an sslmode that is none: " + word);
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Percent-decoding alone; a plus sign is a plus sign. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

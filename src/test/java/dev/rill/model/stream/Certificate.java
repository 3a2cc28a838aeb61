package dev.rill.model.stream;

import io.vertx.core.net.JksOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A certificate that a server made for itself, by the JDK's own tool. */
record Certificate(Path store, String password) {
    static Certificate of(String host, Path directory) throws IOException, InterruptedException {
        Path store = directory.resolve(host + ".p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0 || !Files.exists(store)) {
            throw new IOException("keytool made no certificate");
        }
        return new Certificate(store, "changeit");
    }

    /** For the server as its key, for a client as what it trusts. */
    JksOptions options() {
        return new JksOptions().setPath(store.toString()).setPassword(password);
    }
}

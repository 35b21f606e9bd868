package io.roombridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.registry.RegistryFacts;
import io.roombridge.registry.sql.SqlRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTlsTest {

    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    Path directory;

    @Test
    void signsInOverTlsWithAGuardedCookie() throws Exception {
        var tls = context();
        try (var registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID()); var metrics = new Metrics();
                var console = new Console(ConsoleSettings.DEFAULT.on("localhost", 0, tls), registry,
                        request -> registry.dialPlan().explain(request,
                            new RegistryFacts(registry, (_, _) -> false, InstantSource.system())),
                        new SampleGateway(Instant.now()), metrics);
                var http = HttpClient.newBuilder().sslContext(tls).build()) {
            var password = registry.users().createFirst().orElseThrow();

            var reply = http.send(HttpRequest.newBuilder(console.address().resolve("/api/v1/session"))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"admin\",\"password\":\"" + password + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(console.address()).hasScheme("https");
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(reply.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(reply.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-roombridge=")
                    .contains("Secure", "HttpOnly", "SameSite=Strict");
        }
    }

    private SSLContext context() throws Exception {
        var file = directory.resolve("key.p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "console",
                "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-storetype", "PKCS12",
                "-keystore", file.toString(),
                "-storepass", new String(PASSWORD)).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(keytool.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}

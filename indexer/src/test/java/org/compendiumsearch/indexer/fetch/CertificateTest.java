package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot prove who it is is not fetched from. */
@Timeout(60)
class CertificateTest {
  private static final String PASSWORD = "secret";

  @Test
  void aCertificateThatNobodyVouchesForIsTold(@TempDir Path temp) throws Exception {
    HttpsServer server = server(temp);
    server.start();
    FetchSettings settings =
        FetchFixture.settings(1_000, Duration.ofSeconds(20), Duration.ofSeconds(40));
    URI address = URI.create("https://localhost:" + server.getAddress().getPort() + "/r.pdf");

    try (WebClient client = new WebClient(settings, CheckedResolver.system(true))) {
      assertThatThrownBy(() -> client.get(address, Map.of(), answer -> answer))
          .isInstanceOfSatisfying(
              FetchFailure.class,
              failure -> {
                assertThat(failure.kind()).isEqualTo(FailureKind.CERTIFICATE);
                assertThat(failure.isPassing()).isFalse();
              })
          .hasMessage(
              "the certificate of \"localhost\" is signed by nobody this machine trusts; nothing is"
                  + " fetched from where nobody can be sure of");
    } finally {
      server.stop(0);
    }
  }

  private static HttpsServer server(Path temp)
      throws IOException, GeneralSecurityException, InterruptedException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.setHttpsConfigurator(new HttpsConfigurator(context(keys(temp))));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    return server;
  }

  /** Only the JDK's own tool makes a key with a certificate signed by itself. */
  private static Path keys(Path temp) throws IOException, InterruptedException {
    Path keys = temp.resolve("keys.p12");
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process made =
        new ProcessBuilder(
                tool.toString(),
                "-genkeypair",
                "-alias",
                "self",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keys.toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("keytool.txt").toFile())
            .start();
    assertThat(made.waitFor()).isZero();
    return keys;
  }

  private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }
}

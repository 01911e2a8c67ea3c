package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Redirects are followed, but not everywhere and not for ever. */
@Timeout(60)
class RedirectsTest {
  @TempDir Path temp;
  private FetchFixture fetch;

  @BeforeEach
  void open() {
    fetch = new FetchFixture(temp);
  }

  @AfterEach
  void close() {
    fetch.close();
  }

  @Test
  void theAddressAtTheirEndIsTheOrigin() {
    fetch.server.on("/r.pdf", 301, new byte[0], "Location: moved/a%20b.pdf#page=3");
    fetch.server.on("/moved/a%20b.pdf", 200, FetchFixture.PDF);

    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(fetch.text("report.pdf.yaml"))
        .contains("origin: " + fetch.url("/moved/a%20b.pdf") + "\n");
  }

  @Test
  void aSpaceInATargetIsTakenAsBrowsersTakeIt() {
    fetch.server.on("/r.pdf", 302, new byte[0], "Location: /a b.pdf");
    fetch.server.on("/a%20b.pdf", 200, FetchFixture.PDF);

    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void endlessOnesAreLeft() {
    for (int i = 0; i < 50; i++) {
      fetch.server.on("/" + i, 302, new byte[0], "Location: /" + (i + 1));
    }

    assertFailure("/0", "after 20 redirects from " + fetch.url("/0") + " there is still one more");
  }

  @Test
  void aCircleIsLeftAtOnce() {
    fetch.server.on("/a", 302, new byte[0], "Location: /b");
    fetch.server.on("/b", 302, new byte[0], "Location: /a");

    assertFailure(
        "/a",
        "the redirects from " + fetch.url("/a") + " go in a circle, through " + fetch.url("/a"));
    assertThat(fetch.server.requests()).hasSize(2);
  }

  @Test
  void oneWithoutTargetIsTold() {
    fetch.server.on("/r.pdf", 302, new byte[0]);

    assertFailure("/r.pdf", fetch.url("/r.pdf") + " redirects, but does not say to where");
  }

  @Test
  void oneToAFileOfThisMachineIsTold() {
    fetch.server.on("/r.pdf", 302, new byte[0], "Location: file:///etc/passwd");

    assertFailure(
        "/r.pdf",
        fetch.url("/r.pdf")
            + " redirects to nowhere: expected an address that begins with http:// or https://,"
            + " got \"file:///etc/passwd\"");
  }

  @Test
  void oneIntoTheOwnNetworkIsNotFollowed() {
    fetch.server.on(
        "/r.pdf", 302, new byte[0], "Location: " + fetch.url("private.example", "/admin"));

    assertThat(fetch.fetch("/r.pdf"))
        .isInstanceOfSatisfying(
            FetchOutcome.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(FailureKind.PRIVATE_ADDRESS));
    assertThat(fetch.server.requests()).hasSize(1);
  }

  @Test
  void oneFromASecureToAnOpenConnectionIsNotFollowed() {
    URI secure = URI.create("https://site.example/r.pdf");
    URI open = URI.create("http://site.example/r.pdf");

    assertThatThrownBy(() -> Redirects.follow(secure, 20, at -> new Redirects.Onward<>(open)))
        .isInstanceOf(FetchFailure.class)
        .hasMessage(
            "https://site.example/r.pdf redirects from a secure connection to an open one,"
                + " http://site.example/r.pdf");
  }

  private void assertFailure(String path, String reason) {
    assertThat(fetch.fetch(path))
        .isEqualTo(new FetchOutcome.Failed("report", FailureKind.REDIRECTS, reason));
  }
}

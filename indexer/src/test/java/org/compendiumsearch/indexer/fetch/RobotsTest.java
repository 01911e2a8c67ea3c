package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sites say by robots.txt what may be asked for, and how often. */
@Timeout(60)
class RobotsTest {
  @TempDir Path temp;
  private FetchFixture fetch;

  @BeforeEach
  void open() {
    fetch = new FetchFixture(temp);
    fetch.server.on("/a/r.pdf", 200, FetchFixture.PDF);
    fetch.server.on("/b/r.pdf", 200, FetchFixture.PDF);
  }

  @AfterEach
  void close() {
    fetch.close();
  }

  @Test
  void whatIsForbiddenIsNotAskedFor() {
    robots("User-agent: *\nDisallow: /a/\n");

    assertThat(fetch.fetch("/a/r.pdf"))
        .isEqualTo(
            new FetchOutcome.Failed(
                "report",
                FailureKind.FORBIDDEN_BY_ROBOTS,
                fetch.url("/robots.txt")
                    + " forbids "
                    + fetch.url("/a/r.pdf")
                    + "; get it by hand"));
    assertThat(fetch.server.requests()).isEmpty();
    assertThat(fetch.fetch("/b/r.pdf")).isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void whatIsSaidToUsByNameCountsMoreThanWhatIsSaidToAll() {
    robots(
        "User-agent: *\nDisallow: /\n\nUser-agent: CompendiumSearch\nAllow: /a/\nDisallow: /b/\n");

    assertThat(fetch.fetch("/a/r.pdf")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(fetch.fetch("/b/r.pdf")).isInstanceOf(FetchOutcome.Failed.class);
  }

  @Test
  void theDelayThatASiteAsksForIsKept() {
    robots("User-agent: *\nCrawl-delay: 7\n");

    fetch.fetchAll(List.of(named("one", "/a/r.pdf"), named("two", "/b/r.pdf")));

    assertThat(fetch.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7));
  }

  @Test
  void aDelayOfHoursIsNotWaitedFor() {
    robots("User-agent: *\nCrawl-delay: 86400\n");

    assertThat(fetch.fetch("/a/r.pdf"))
        .isEqualTo(
            new FetchOutcome.Failed(
                "report",
                FailureKind.BUSY,
                fetch.url("/robots.txt")
                    + " asks for 86,400 s between two requests; wait that long with"
                    + " --longest-wait"));
  }

  @Test
  void itIsReadOnceForManyDocuments() {
    robots("");

    fetch.fetchAll(List.of(named("one", "/a/r.pdf"), named("two", "/b/r.pdf")));

    assertThat(fetch.server.paths()).containsExactly("/robots.txt", "/a/r.pdf", "/b/r.pdf");
  }

  @Test
  void whereItFailsNothingIsAskedFor() {
    fetch.server.on("/robots.txt", 503, new byte[0]);

    assertThat(fetch.fetch("/a/r.pdf"))
        .isEqualTo(
            new FetchOutcome.Failed(
                "report",
                FailureKind.SERVER_ERROR,
                fetch.url("/robots.txt")
                    + " answers 503; until it can be read, nothing may be fetched from there, the"
                    + " last of 3 tries"));
    assertThat(fetch.server.requests()).isEmpty();
  }

  @Test
  void whereItIsMissingOrRefusedAllIsAllowed() {
    fetch.server.on("/robots.txt", 403, new byte[0]);

    assertThat(fetch.fetch("/a/r.pdf")).isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void itIsFollowedToWhereItHasMoved() {
    fetch.server.on("/robots.txt", 301, new byte[0], "Location: /rules.txt");
    fetch.server.on("/rules.txt", 200, "User-agent: *\nDisallow: /a/\n");

    assertThat(fetch.fetch("/a/r.pdf")).isInstanceOf(FetchOutcome.Failed.class);
    assertThat(fetch.server.paths()).containsExactly("/robots.txt", "/rules.txt");
  }

  @Test
  void aRedirectToAnotherSiteIsHeldAgainstThatSitesRules() {
    fetch.server.on(
        "/robots.txt",
        (request, out) ->
            ScriptedServer.answer(
                out,
                200,
                (request.header("Host").startsWith("other")
                        ? "User-agent: *\nDisallow: /\n"
                        : "User-agent: *\nAllow: /\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    fetch.server.on(
        "/r.pdf", 302, new byte[0], "Location: " + fetch.url("other.example", "/a/r.pdf"));

    assertThat(fetch.fetch("/r.pdf"))
        .isInstanceOfSatisfying(
            FetchOutcome.Failed.class,
            failed ->
                assertThat(failed.reason())
                    .startsWith(fetch.url("other.example", "/robots.txt") + " forbids "));
  }

  private void robots(String text) {
    fetch.server.on("/robots.txt", 200, text, "Content-Type: text/plain");
  }

  private Origin named(String id, String path) {
    return new Origin(id, URI.create(fetch.url(path)), null, OriginFormat.PDF, null, Map.of());
  }
}

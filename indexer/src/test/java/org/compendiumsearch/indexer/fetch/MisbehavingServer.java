package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server can do wrong is told by name, and the good file that is here stays. */
@Timeout(60)
abstract class MisbehavingServer {
  static final byte[] GOOD = FetchFixture.PDF;

  @TempDir private Path temp;
  FetchFixture fetch;

  @BeforeEach
  void fetchAGoodFile() {
    fetch = new FetchFixture(temp);
    fetch.server.on("/r.pdf", 200, GOOD);
    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Fetched.class);
    fetch.told.clear();
    fetch.pauses.clear();
  }

  @AfterEach
  void theGoodFileIsStillThere() {
    assertThat(fetch.file()).isEqualTo(GOOD);
    assertThat(fetch.text("report.pdf.yaml")).contains("/r.pdf");
    fetch.close();
  }

  static FailureKind kind(FetchOutcome outcome) {
    return ((FetchOutcome.Failed) outcome).kind();
  }

  static FetchOutcome failed(FailureKind kind, String reason) {
    return new FetchOutcome.Failed("report", kind, reason);
  }
}

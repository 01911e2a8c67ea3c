package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compendiumsearch.core.error.BusyException;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.indexer.source.Checksum;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.SettableClock;
import org.compendiumsearch.indexer.testing.TinyTaxonomy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class FetchCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final SettableClock clock = new SettableClock();
  private final ScriptedServer server = new ScriptedServer();
  private Exception thrown = new IllegalStateException("nothing was thrown");
  private Folder corpus;
  private Path data;

  @BeforeEach
  void open(@TempDir Path temp) {
    corpus = Folder.in(temp, "corpus");
    corpus.write("taxonomy.yaml", TinyTaxonomy.YAML);
    data = temp.resolve("data");
    server.on("/a.pdf", 200, FetchFixture.PDF);
    server.on("/b.pdf", 404, new byte[0]);
    corpus.write(
        "origins.yaml",
        String.format(
            Locale.ROOT,
            """
            # Kept as it is.
            documents:
              - id: good
                title: Good
                url: http://127.0.0.1:%1$d/a.pdf
                kind: report

              - id: missing
                title: Missing
                url: http://127.0.0.1:%1$d/b.pdf
            """,
            server.port()));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void endsWithATableASummaryAndTheCodeForFilesThatAreMissing() {
    int code = run("--allow-private");

    assertThat(text(out))
        .isEqualTo(
            String.format(
                Locale.ROOT,
                """
                good     fetched    19 bytes
                missing  failed     [not-found] http://127.0.0.1:%d/b.pdf answers 404: there is no such document
                2 documents: 1 fetched, 0 updated, 0 unchanged, 1 failed (1 not-found)
                """,
                server.port()));
    assertThat(text(err))
        .contains("[1/2] good: fetched 19 bytes\n")
        .endsWith(
            "Run \"./compendium\" or \"./compendium index\" to bring the index up to date.\n");
    assertThat(code).isEqualTo(3);
  }

  @Test
  void fetchesOnlyWhatIsNamed() {
    int code = run("--allow-private", "good");

    assertThat(text(out)).endsWith("1 document: 1 fetched, 0 updated, 0 unchanged, 0 failed\n");
    assertThat(server.paths()).doesNotContain("/b.pdf");
    assertThat(code).isZero();
  }

  @Test
  void anUnknownIdIsAWrongCommandLine() {
    assertThat(run("--allow-private", "gud")).isEqualTo(2);
    assertThat(text(err)).startsWith("the manifest has no document \"gud\" that can be fetched\n");
    assertThat(server.paths()).isEmpty();
  }

  @Test
  void withoutLeaveThisMachineIsNotAsked() {
    assertThat(run("good")).isEqualTo(3);
    assertThat(text(out))
        .contains("good  failed     [private-address] \"127.0.0.1\" is 127.0.0.1,");
    assertThat(server.paths()).isEmpty();
  }

  @Test
  void aDryRunAsksNobodyAndWritesNothing() {
    int code = run("--dry-run");

    assertThat(text(out))
        .isEqualTo(
            String.format(
                Locale.ROOT,
                """
                good: would be fetched from http://127.0.0.1:%1$d/a.pdf
                missing: would be fetched from http://127.0.0.1:%1$d/b.pdf
                2 documents, nothing fetched
                """,
                server.port()));
    assertThat(code).isZero();
    assertThat(server.paths()).isEmpty();
    assertThat(data).doesNotExist();
  }

  @Test
  void aFaultOfTheManifestIsToldAndTheRestGoesOn() throws IOException {
    append("  - {id: bad, title: Bad, url: \"gopher://x.example/\"}\n");

    int code = run("--allow-private", "good");

    assertThat(text(err))
        .startsWith(
            corpus.path().resolve("origins.yaml")
                + ", line 11: expected an address that begins with http:// or https://, got"
                + " \"gopher://x.example/\"\n");
    assertThat(data.resolve("fetched/good.pdf")).exists();
    assertThat(code).isEqualTo(3);
  }

  @Test
  void aMissingManifestIsTold() {
    corpus.delete("origins.yaml");

    run();

    assertThat(thrown)
        .isInstanceOf(UnavailableException.class)
        .hasMessage(
            "there is no manifest \""
                + corpus.path().resolve("origins.yaml")
                + "\"; name one with --manifest");
  }

  @Test
  void twoRunsDoNotFetchIntoOneFolderAtOnce() {
    try (FetchStore other = FetchStore.open(data.resolve("fetched"))) {
      assertThat(other.strangers(List.of())).isEmpty();
      run("--allow-private");
    }

    assertThat(thrown)
        .isInstanceOf(BusyException.class)
        .hasMessage(
            "another run fetches into \"" + data.resolve("fetched") + "\"; wait until it is done");
  }

  @Test
  void recordsChecksumsInTheManifestAndHoldsLaterRunsToThem() throws IOException {
    run("--allow-private", "--record");

    String sum = Checksum.of(new String(FetchFixture.PDF, StandardCharsets.US_ASCII));
    String manifest = Files.readString(corpus.path().resolve("origins.yaml"));
    assertThat(manifest)
        .startsWith("# Kept as it is.\n")
        .contains("/a.pdf\n    sha256: " + sum + "\n    kind: report\n")
        .endsWith("/b.pdf\n");
    server.on("/a.pdf", 200, FetchFixture.pdf("changed"));
    assertThat(run("--allow-private", "good")).isEqualTo(3);
    assertThat(text(out)).contains("[checksum]");
    assertThat(Files.readAllBytes(data.resolve("fetched/good.pdf"))).isEqualTo(FetchFixture.PDF);
  }

  @Test
  void recordingLeavesTheManifestReadableForAllWhoReadItBefore() throws IOException {
    Path file = corpus.path().resolve("origins.yaml");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

    run("--allow-private", "--record");

    assertThat(Files.readString(file)).contains("sha256: ");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void tellsOfFilesThatNoDocumentIsBehindAnyMore() throws IOException {
    Files.createDirectories(data.resolve("fetched"));
    Files.writeString(data.resolve("fetched/old.pdf"), "x");

    run("--allow-private", "good");

    assertThat(text(err))
        .contains(
            data.resolve("fetched").resolve("old.pdf")
                + " is not in the manifest (any more); it stays in the index until you remove"
                + " it\n");
  }

  @Test
  void tellsServersWhomToWriteTo() {
    run("--allow-private", "--contact", "library@site.example (Nairobi)\n", "good");

    assertThat(server.requests().getFirst().header("User-Agent"))
        .isEqualTo(
            "CompendiumSearch (fetches public documents named by a person;"
                + " library@site.example Nairobi)");
  }

  private void append(String lines) throws IOException {
    Path file = corpus.path().resolve("origins.yaml");
    Files.writeString(file, Files.readString(file) + lines);
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    CommandLine line =
        new CommandLine(
            new FetchCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8), errors, clock, clock::pass));
    line.setErr(new PrintWriter(errors, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> {
          thrown = fault;
          return 1;
        });
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--corpus", corpus.path().toString(), "--data", data.toString()));
    return line.execute(all.toArray(String[]::new));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}

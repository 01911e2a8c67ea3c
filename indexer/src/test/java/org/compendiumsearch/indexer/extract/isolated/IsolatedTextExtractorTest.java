package org.compendiumsearch.indexer.extract.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Crashed;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Extracted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.TimedOut;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.extract.TextExtractorContract;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedTextExtractorTest implements TextExtractorContract {
  private static final int MEMORY = 96;

  private static final TextExtractor EXTRACTOR = extractor(Duration.ofMinutes(2));

  private final Folder folder;

  IsolatedTextExtractorTest(@TempDir Path temp) {
    folder = new Folder(temp);
  }

  @AfterAll
  static void end() {
    EXTRACTOR.close();
  }

  @Override
  public TextExtractor extractor() {
    return EXTRACTOR;
  }

  private static TextExtractor extractor(Duration time) {
    return new IsolatedTextExtractor(new ReaderLimits(MEMORY, time, false), 2);
  }

  private static ExtractionOutcome outcome(TextExtractor extractor, Path file) {
    return extractor.extract(file).outcome();
  }

  private ExtractionOutcome afterwards(String deed) {
    return outcome(EXTRACTOR, folder.write("a.hostile", "HOSTILE " + deed));
  }

  private static String text(ExtractionOutcome outcome) {
    assertThat(outcome).isInstanceOf(Extracted.class);
    return ((Extracted) outcome).text().blocks().getFirst().text();
  }

  @Test
  void takesNothingThatWasReadWithoutPicturesForWhatIsReadWithThem() {
    try (TextExtractor with =
        new IsolatedTextExtractor(new ReaderLimits(MEMORY, Duration.ofMinutes(2), true), 1)) {
      assertThat(with.version()).isNotEqualTo(EXTRACTOR.version());
    }
  }

  @Test
  void readsManyFilesInOneProcess() {
    assertThat(afterwards("nothing")).isEqualTo(afterwards("nothing"));
  }

  @Test
  void readsSeveralFilesAtATimeInOneProcess() throws Exception {
    assertThat(processesOf(2)).hasSize(1);
  }

  @Test
  void startsMoreProcessesForManyThreads() throws Exception {
    assertThat(processesOf(5)).hasSize(2);
  }

  /** Returns which processes read so many files at the same time, and ends them over it. */
  private Set<ProcessHandle> processesOf(int files) throws Exception {
    ReaderLimits limits = new ReaderLimits(MEMORY, Duration.ofMinutes(2), false);
    try (TextExtractor extractor = new IsolatedTextExtractor(limits, files);
        ExecutorService threads = threads(files)) {
      Set<ProcessHandle> processes = new HashSet<>();
      List<Future<ExtractionOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < files; i++) {
        Path file = stalling("stalls-" + i);
        outcomes.add(threads.submit(() -> outcome(extractor, file)));
      }
      for (int i = 0; i < files; i++) {
        processes.add(awaitReader(trace("stalls-" + i)));
      }
      processes.forEach(ProcessHandle::destroyForcibly);
      for (Future<ExtractionOutcome> outcome : outcomes) {
        assertThat(text(outcome.get())).startsWith("stall survived");
      }
      return processes;
    }
  }

  @Test
  void readsAgainWhatWasReadBesideAFileThatEndsItsReader() throws Exception {
    try (ExecutorService thread = threads(1)) {
      Path stalling = stalling("innocent");
      Future<ExtractionOutcome> innocent = thread.submit(() -> outcome(EXTRACTOR, stalling));
      awaitReader(trace("innocent"));

      assertThat(afterwards("exit 7")).isEqualTo(new Crashed("its reader ended with exit code 7"));
      assertThat(text(innocent.get())).startsWith("stall survived");
    }
  }

  private static ExecutorService threads(int number) {
    return Executors.newFixedThreadPool(number, Thread.ofPlatform().name("test-", 1).factory());
  }

  /** Writes a file that is never read by its first reader, which {@link #trace} names. */
  private Path stalling(String name) {
    return folder.write(name + ".hostile", "HOSTILE stall " + trace(name));
  }

  private Path trace(String name) {
    return folder.path().resolve(name + ".trace");
  }

  private static ProcessHandle awaitReader(Path trace) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!Files.exists(trace)) {
      assertThat(System.nanoTime()).as("a reader begins").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return ProcessHandle.of(Long.parseLong(Files.readString(trace))).orElseThrow();
  }

  @Test
  void tellsOfAFileThatEatsAllMemory() {
    assertThat(afterwards("eat"))
        .isEqualTo(
            new Crashed(
                "reading it takes more than the 96 MiB of memory a reader has; --parser-memory"
                    + " gives it more"));
    assertThat(afterwards("array")).isEqualTo(afterwards("eat"));
  }

  @Test
  void tellsOfAFileThatEndsItsReader() {
    assertThat(afterwards("exit 7")).isEqualTo(new Crashed("its reader ended with exit code 7"));
    assertThat(afterwards("halt it was too much"))
        .isEqualTo(new Crashed("its reader ended with exit code 9: it was too much"));
  }

  @Test
  void keepsTheTalkOfProgrammersOutOfTheCause() {
    assertThat(afterwards("halt java.lang.IllegalStateException: x"))
        .isEqualTo(new Crashed("its reader ended with exit code 9"));
  }

  @Test
  void tellsOfAFileThatNeverEnds() {
    Path file = folder.write("a.hostile", "HOSTILE hang");
    try (TextExtractor extractor = extractor(Duration.ofMillis(200))) {
      assertThat(outcome(extractor, file)).isEqualTo(new TimedOut(Duration.ofMillis(200)));
    }
  }

  @Test
  void readsTheNextFileInAFreshProcess() {
    assertThat(afterwards("exit 0")).isInstanceOf(Crashed.class);

    assertThat(text(afterwards("nothing"))).startsWith("nothing survived");
  }

  @Test
  void triesAFileOnceMore() {
    assertThat(text(afterwards("once " + folder.path().resolve("trace"))))
        .startsWith("once survived");
  }

  @Test
  void isNotMisledByWhatAParserPrints() {
    assertThat(text(afterwards("print x"))).startsWith("print survived");
    assertThat(text(afterwards("nothing"))).startsWith("nothing survived");
  }

  @Test
  void leavesNoProcessBehind() {
    long pid;
    try (TextExtractor extractor = extractor(Duration.ofMinutes(2))) {
      String told = text(outcome(extractor, folder.write("a.hostile", "HOSTILE nothing")));
      pid = Long.parseLong(told.substring(told.lastIndexOf(' ') + 1));
      assertThat(ProcessHandle.of(pid)).isPresent();
    }
    ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  /** The indexer is killed while it waits for a reader, and the reader in its hang goes as well. */
  @Test
  void aReaderEndsWhenTheIndexerIsKilled() throws Exception {
    Path trace = folder.path().resolve("pid");
    Folder reports = Folder.in(folder.path(), "reports");
    reports.write("a.hostile", "HOSTILE trace " + trace);
    Process indexer =
        Program.start(
            Program.command(folder.path().resolve("data"), reports.path()),
            folder.path().resolve("out"));
    ProcessHandle reader = awaitReader(trace);
    assertThat(reader.parent()).contains(indexer.toHandle());

    indexer.destroyForcibly().waitFor();

    assertThat(reader.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
  }

  @Test
  void givesLargeFilesMoreTime() {
    ReaderLimits limits = new ReaderLimits(MEMORY, Duration.ofMinutes(2), false);
    ReaderLimits recognising = new ReaderLimits(MEMORY, Duration.ofMinutes(2), true);

    assertThat(limits.timeFor(0)).isEqualTo(Duration.ofMinutes(2));
    assertThat(limits.timeFor(10 << 20)).isEqualTo(Duration.ofSeconds(140));
    assertThat(recognising.timeFor(0)).isEqualTo(Duration.ofMinutes(40));
  }
}

package org.compendiumsearch.indexer.evaluate.headings;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.indexer.extract.pdf.PdfHeadingsCheck;
import org.compendiumsearch.indexer.extract.pdf.PdfHeadingsCheck.Comparison;
import org.compendiumsearch.indexer.extract.pdf.PdfHeadingsCheck.Place;
import org.compendiumsearch.indexer.extract.pdf.PdfHeadingsCheck.Use;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compendium evaluate-headings}. */
@Command(
    name = "evaluate-headings",
    description = {
      "Measures how well headings are found in PDFs by their look: hides the outline of each file,",
      "finds the headings, and compares title and page with the outline. Files whose name has an",
      "even CRC-32 are for tuning, the others are kept aside. Left out are files without an outline,",
      "with fewer than four bookmarks, with bookmarks that are mostly page numbers or file names, or",
      "with more than half of the titles not standing on their pages."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class EvaluateHeadingsCommand implements Callable<Integer> {
  private static final int TWO_LEVELS = 2;

  private final PrintStream out;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "folders with PDFs")
  private List<Path> folders = List.of();

  @Option(
      names = "--half",
      paramLabel = "HALF",
      description = "even, odd, both: which half to read (default: both)")
  private String half = "both";

  @Option(names = "--files", description = "also print the score of each file")
  private boolean files;

  @Option(names = "--differences", description = "also print what was missed and what was too much")
  private boolean differences;

  @Option(
      names = "--time",
      description = "instead, compare the time with that of plain text extraction by PDFBox")
  private boolean time;

  /** Creates the command; the figures go to {@code out}. */
  public EvaluateHeadingsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> chosen = pdfs().stream().filter(this::isChosen).toList();
    if (time) {
      time(chosen);
    } else {
      compare(chosen);
    }
    return ExitCode.DONE.number();
  }

  private List<Path> pdfs() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
        walk.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
            .filter(Files::isRegularFile)
            .sorted()
            .forEach(all::add);
      }
    }
    return all;
  }

  private boolean isChosen(Path file) {
    return half.equals("both") || half.equals(halfOf(file));
  }

  private static String halfOf(Path file) {
    CRC32 crc = new CRC32();
    crc.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % 2 == 0 ? "even" : "odd";
  }

  private void compare(List<Path> chosen) {
    Map<Use, Integer> uses = new EnumMap<>(Use.class);
    Map<String, List<Comparison>> halves = new TreeMap<>();
    int broken = 0;
    for (Path file : chosen) {
      try {
        Comparison comparison = PdfHeadingsCheck.compare(file);
        uses.merge(comparison.use(), 1, Integer::sum);
        if (comparison.use() == Use.GOOD) {
          halves.computeIfAbsent(halfOf(file), h -> new ArrayList<>()).add(comparison);
          tell(file, comparison);
        }
      } catch (IOException | RuntimeException unreadable) {
        broken++;
      }
    }
    out.printf(
        Locale.ROOT,
        "%d files: %d compared; left out: %d without outline, %d with a short one, %d machine-made,"
            + " %d with titles not on their pages, %d unreadable%n",
        chosen.size(),
        uses.getOrDefault(Use.GOOD, 0),
        uses.getOrDefault(Use.NONE, 0),
        uses.getOrDefault(Use.SHORT, 0),
        uses.getOrDefault(Use.MACHINE_MADE, 0),
        uses.getOrDefault(Use.NOT_IN_TEXT, 0),
        broken);
    halves.forEach(
        (name, of) -> {
          report(name, of, "levels 1-2", TWO_LEVELS);
          report(name, of, "all levels", Integer.MAX_VALUE);
        });
  }

  private void report(String name, List<Comparison> of, String levels, int deepest) {
    HeadingScore sum = HeadingScore.NONE;
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    for (Comparison each : of) {
      HeadingScore score = HeadingScore.of(each, deepest);
      sum = sum.plus(score);
      precision += score.precision() / of.size();
      recall += score.recall() / of.size();
      f1 += score.f1() / of.size();
    }
    out.printf(
        Locale.ROOT,
        "%-4s %s: %d files, %d headings; over all %s; mean of files precision %.3f recall %.3f F1"
            + " %.3f%n",
        name,
        levels,
        of.size(),
        sum.sought(),
        sum,
        precision,
        recall,
        f1);
  }

  private void tell(Path file, Comparison comparison) {
    if (files || differences) {
      out.println(
          HeadingScore.of(comparison, TWO_LEVELS)
              + " | all "
              + HeadingScore.of(comparison, Integer.MAX_VALUE)
              + " "
              + file);
    }
    if (differences) {
      HeadingScore.missed(comparison.outline(), comparison.found()).forEach(each -> say("-", each));
      HeadingScore.missed(comparison.found(), comparison.outline()).forEach(each -> say("+", each));
      for (Place each : comparison.outline()) {
        comparison.found().stream()
            .filter(each::isSame)
            .filter(place -> place.level() != each.level())
            .findFirst()
            .ifPresent(place -> say("level " + place.level() + " for ", each));
      }
    }
  }

  private void say(String sign, Place place) {
    out.println("  " + sign + place.level() + " p" + place.page() + " " + place.title());
  }

  /** Reads each file both ways, in turns; the first fifth only warms the machine up. */
  private void time(List<Path> chosen) {
    Duration plain = Duration.ZERO;
    Duration whole = Duration.ZERO;
    int read = 0;
    for (int i = 0; i < chosen.size(); i++) {
      try {
        PdfHeadingsCheck.Times times = PdfHeadingsCheck.time(chosen.get(i), i % 2 == 0);
        if (i * 5 >= chosen.size()) {
          plain = plain.plus(times.plain());
          whole = whole.plus(times.whole());
          read++;
        }
      } catch (IOException | RuntimeException unreadable) {
        out.println("not read: " + chosen.get(i));
      }
    }
    out.printf(
        Locale.ROOT,
        "%d files: plain text %d ms, with structure %d ms, ratio %.3f%n",
        read,
        plain.toMillis(),
        whole.toMillis(),
        plain.isZero() ? 0 : (double) whole.toNanos() / plain.toNanos());
  }
}

package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.indexer.tags.ReviewCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the curator's page gives to be pasted. */
class ReviewCorrectionsIT {
  private static final ReviewServer REVIEW = ReviewServer.get();

  @Test
  void listsTheSameInTheSameOrderAsTheCommand() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        new CommandLine(new ReviewCommand(new PrintStream(out, true, StandardCharsets.UTF_8)))
            .execute("--data", REVIEW.data().toString(), "--format", "yaml");

    assertThat(code).isZero();
    List<String> fromCommand =
        out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("{id")).toList();
    assertThat(fromCommand).hasSizeGreaterThanOrEqualTo(6);
    assertThat(ReviewServer.corrections(REVIEW.page("/review"))).isEqualTo(fromCommand);
  }

  @Test
  void whatItSaysToPasteTakesTheValueAwayForGood(@TempDir Path own) throws Exception {
    try (ReviewServer review = ReviewServer.of(own)) {
      String line =
          ReviewServer.corrections(review.page("/review?facet=sector")).stream()
              .filter(each -> each.contains("fisheries-seafood"))
              .findFirst()
              .orElseThrow();
      Files.writeString(own.resolve("reports/corrections.yaml"), "corrections:\n" + line + "\n");

      assertThat(review.indexAgain().notes()).isEmpty();

      assertThat(ReviewServer.corrections(review.page("/review?facet=sector")))
          .doesNotContain(line)
          .isNotEmpty();
      assertThat(review.send("localhost", "/api/v1/search?sector=fisheries-seafood").body())
          .contains("\"total\":{\"value\":0,");
    }
  }
}

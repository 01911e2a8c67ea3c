package org.compendiumsearch.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.server.config.Load;
import org.compendiumsearch.server.config.Protection;
import org.compendiumsearch.server.config.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The options of a server that stands in public. */
class LimitOptionsTest {
  @Command
  private static final class Serving {
    @Mixin private LimitOptions limits = new LimitOptions();
  }

  private static Protection of(String... arguments) {
    Serving serving = new Serving();
    new CommandLine(serving).parseArgs(arguments);
    return serving.limits.protection(2);
  }

  @Test
  void withoutThemTheMachineDecidesAndEverySiteIsLetIn() {
    assertThat(of()).isEqualTo(new Protection(new Load(4, 32, null), List.of(), List.of()));
    assertThat(Load.of(16)).isEqualTo(new Load(32, 256, null));
  }

  @Test
  void theyAreTakenAsGiven() {
    Protection protection =
        of(
            "--max-searches=3",
            "--rate-limit=300/m",
            "--allow-origin=https://a.example,http://b.example:8080",
            "--allow-origin",
            "https://[::1]",
            "--trusted-proxy=127.0.0.1",
            "--trusted-proxy=10.0.0.0/8");

    assertThat(protection.load()).isEqualTo(new Load(3, 24, new Rate(300, Duration.ofMinutes(1))));
    assertThat(protection.origins())
        .containsExactly("https://a.example", "http://b.example:8080", "https://[::1]");
    assertThat(protection.proxies()).containsExactly("127.0.0.1", "10.0.0.0/8");
    assertThat(of("--max-waiting=0").load().waiting()).isZero();
    assertThat(of("--rate-limit=5/s").load().rate()).isEqualTo(new Rate(5, Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --max-searches=0                   | --max-searches must be between 1 and 10000, got 0
          --max-waiting=-1                   | --max-waiting must be between 0 and 10000, got -1
          --rate-limit=10                    | --rate-limit must be a number of requests a second or a minute, such as 10/s or 300/m, got "10"
          --rate-limit=0/s                   | got "0/s"
          --rate-limit=10/h                  | got "10/h"
          --allow-origin=example.org         | --allow-origin must be an origin as browsers send it, in small letters and without a path, such as https://www.example.org, got "example.org"; without the option every site is let in
          --allow-origin=https://a.example/b | got "https://a.example/b"
          --allow-origin=*                   | got "*"
          """)
  void whatCannotBeIsRefused(String argument, String message) {
    assertThatThrownBy(() -> of(argument.strip()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining(message);
  }
}

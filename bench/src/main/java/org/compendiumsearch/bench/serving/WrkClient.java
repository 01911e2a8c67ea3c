package org.compendiumsearch.bench.serving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Asks by wrk (https://github.com/wg/wrk, a package of most distributions). */
final class WrkClient implements LoadClient {
  /** Hands out the paths in turn; its figures are one line at the end. */
  private static final String SCRIPT =
      """
      local requests = {}
      local at = 0
      init = function(args)
        for line in io.lines(os.getenv("BENCH_PATHS")) do
          local path, body = line:match("^([^\\t]*)\\t(.*)$")
          requests[#requests + 1] = path
            and wrk.format("POST", path, {["Content-Type"] = "application/json"}, body)
            or wrk.format("GET", line)
        end
      end
      request = function()
        at = at % #requests + 1
        return requests[at]
      end
      done = function(summary, latency, all)
        local e = summary.errors
        io.write(string.format("FIGURES %d %d %d %d %d %d %d\\n",
          summary.requests, e.status + e.connect + e.read + e.write + e.timeout,
          summary.duration, latency:percentile(50), latency:percentile(90),
          latency:percentile(99), latency.max))
      end
      """;

  private static final String FIGURES = "FIGURES ";
  private static final int COUNT = 7;

  static boolean isInstalled() {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
  }

  @Override
  public String name() {
    return "wrk";
  }

  @Override
  public Latencies ask(int port, List<String> paths, int connections, Duration duration)
      throws IOException, InterruptedException {
    Path script = Files.createTempFile("bench", ".lua");
    Path asked = Files.createTempFile("bench", ".paths");
    try {
      Files.writeString(script, SCRIPT);
      Files.write(asked, paths);
      ProcessBuilder wrk =
          new ProcessBuilder(
                  "wrk",
                  "--threads",
                  "1",
                  "--connections",
                  Integer.toString(connections),
                  "--duration",
                  Math.max(1, duration.toSeconds()) + "s",
                  "--timeout",
                  "30s",
                  "--script",
                  script.toString(),
                  "http://127.0.0.1:" + port)
              .redirectErrorStream(true);
      wrk.environment().put("BENCH_PATHS", asked.toString());
      Process process = wrk.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return read(said);
    } finally {
      Files.delete(script);
      Files.delete(asked);
    }
  }

  /** Reads the line of the script; times are in microseconds. */
  static Latencies read(String said) throws IOException {
    String line =
        said.lines()
            .filter(each -> each.startsWith(FIGURES))
            .findFirst()
            .orElseThrow(() -> new IOException("wrk gave no figures:\n" + said));
    double[] figures =
        Arrays.stream(line.substring(FIGURES.length()).split(" ", -1))
            .mapToDouble(Double::parseDouble)
            .toArray();
    if (figures.length != COUNT) {
      throw new IOException("wrk gave other figures than the script asks for: " + line);
    }
    long failed = (long) figures[1];
    long right = (long) figures[0] - failed;
    return new Latencies(
        right,
        failed,
        right / (figures[2] / 1e6),
        figures[3] / 1e3,
        figures[4] / 1e3,
        figures[5] / 1e3,
        figures[6] / 1e3);
  }
}

package org.compendiumsearch.indexer.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes what servers do to a body although they were asked not to. */
final class Decoded {
  private Decoded() {}

  static boolean isEncoded(Answer answer) {
    return !coding(answer).equals("identity");
  }

  private static String coding(Answer answer) {
    return answer.header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
  }

  static InputStream body(Answer answer) throws IOException, FetchFailure {
    return switch (coding(answer)) {
      case "identity" -> answer.body();
      case "gzip", "x-gzip" -> new GZIPInputStream(answer.body());
      default ->
          throw FetchFailure.lasting(
              FailureKind.WRONG_FORMAT,
              answer.address()
                  + " sends it packed as \""
                  + coding(answer)
                  + "\", although it was asked to send it as it is");
    };
  }
}

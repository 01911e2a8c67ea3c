package org.compendiumsearch.indexer.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page that has the link to a document. Immutable.
 *
 * @param address of the page
 * @param links address to the text under which the page offers it, in the order of the page
 */
record LandingPage(URI address, Map<URI, String> links) {
  /** No page that people read is longer. */
  private static final int MOST_BYTES = 10_000_000;

  private static final int MOST_NAMED = 8;

  LandingPage {
    links = new LinkedHashMap<>(links);
  }

  /** Reads a page from a server's answer. */
  static LandingPage read(Answer answer) throws IOException, FetchFailure {
    Statuses.requireOk(answer);
    if (!answer.mediaType().contains("html")) {
      throw FetchFailure.lasting(
          FailureKind.WRONG_FORMAT,
          "expected a landing page, but "
              + answer.address()
              + " sent \""
              + answer.mediaType()
              + "\"; where that is the document, take \"landing\" out of the manifest");
    }
    byte[] bytes = Decoded.body(answer).readNBytes(MOST_BYTES);
    // Without a charset, the page's own is taken.
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, answer.address().toString());
    Map<URI, String> links = new LinkedHashMap<>();
    for (Element meta : page.select("meta[name=citation_pdf_url][content]")) {
      add(links, meta.absUrl("content"), "citation_pdf_url");
    }
    for (Element link : page.select("a[href], link[rel~=alternate][type=application/pdf][href]")) {
      add(links, link.absUrl("href"), link.text());
    }
    return new LandingPage(answer.address(), links);
  }

  private static void add(Map<URI, String> links, String address, String text) {
    try {
      links.merge(WebAddress.of(address.replace(" ", "%20")), text, LandingPage::joined);
    } catch (FetchFailure notToBeFetched) {
      // A page has many links that lead to no document: mail addresses, scripts, mistakes.
    }
  }

  private static String joined(String one, String other) {
    return one.contains(other) ? one : one + " " + other;
  }

  /**
   * Returns the address of the document.
   *
   * @throws FetchFailure where there is none, or more than one
   */
  URI find(Origin.Landing landing, OriginFormat format) throws FetchFailure {
    Pattern pattern = landing.find();
    List<URI> found =
        links.entrySet().stream()
            .filter(link -> isMeant(link.getKey(), link.getValue(), pattern, format))
            .map(Map.Entry::getKey)
            .toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    String sought =
        pattern == null ? format.words() : "what \"find\" says, \"" + pattern.pattern() + "\"";
    throw FetchFailure.lasting(
        FailureKind.NO_LINK,
        found.isEmpty()
            ? "the page "
                + address
                + " has no link to "
                + sought
                + "; look at it in a browser and"
                + " give \"find\" a part of the link's address or text"
            : "the page "
                + address
                + " has "
                + found.size()
                + " links to "
                + sought
                + "; say by \"find\" which is meant: "
                + named(found));
  }

  private static String named(List<URI> found) {
    return found.stream().limit(MOST_NAMED).map(URI::toString).collect(Collectors.joining(", "))
        + (found.size() > MOST_NAMED ? ", ..." : "");
  }

  private static boolean isMeant(
      URI link, String text, @Nullable Pattern pattern, OriginFormat format) {
    if (pattern != null) {
      return pattern.matcher(link.toString()).find() || pattern.matcher(text).find();
    }
    String path = String.valueOf(link.getPath()).toLowerCase(Locale.ROOT);
    return path.endsWith("." + format.extension()) || text.contains("citation_pdf_url");
  }
}

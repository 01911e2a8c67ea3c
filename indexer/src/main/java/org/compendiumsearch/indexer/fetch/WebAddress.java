package org.compendiumsearch.indexer.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The addresses that may be fetched from: http and https, with a host, without a password. */
final class WebAddress {
  private static final int LAST_PORT = 65_535;

  private WebAddress() {}

  /**
   * Reads an address, and leaves out what only a browser has use for: what follows {@code #}.
   *
   * @throws FetchFailure saying what is wrong with it
   */
  static URI of(String text) throws FetchFailure {
    URI address = parsed(text);
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw wrong("expected an address that begins with http:// or https://", text);
    }
    if (address.getHost() == null) {
      throw wrong("expected an address with the name of a host in plain letters", text);
    }
    if (address.getRawUserInfo() != null) {
      throw wrong("expected an address without a name or password before the host", text);
    }
    if (address.getPort() > LAST_PORT || address.getPort() == 0) {
      throw wrong("expected a port from 1 to 65535", text);
    }
    return address;
  }

  /** Returns where a link of a page or a redirect leads. */
  static URI resolve(URI base, String link) throws FetchFailure {
    return of(base.resolve(parsed(link.strip().replace(" ", "%20"))).toString());
  }

  /** Returns the host with scheme and port, of which there is one robots.txt. */
  static String site(URI address) {
    return address.getScheme().toLowerCase(Locale.ROOT)
        + "://"
        + host(address)
        + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }

  static String host(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT);
  }

  private static URI parsed(String text) throws FetchFailure {
    try {
      String ascii = new URI(text).toASCIIString();
      int fragment = ascii.indexOf('#');
      return new URI(fragment < 0 ? ascii : ascii.substring(0, fragment));
    } catch (URISyntaxException e) {
      throw wrong("expected an address", text);
    }
  }

  private static FetchFailure wrong(String expected, String text) {
    return FetchFailure.lasting(FailureKind.WRONG_ADDRESS, expected + ", got \"" + text + "\"");
  }
}

package org.compendiumsearch.indexer.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host, and refuses a host that has one that is not allowed. The client
 * connects to the addresses returned here and looks none up again, so that a name server cannot
 * give one answer to the check and another to the connection. Safe for all threads.
 */
final class CheckedResolver implements DnsResolver {
  private final Lookup lookup;
  private final Predicate<InetAddress> refused;

  /** Finds addresses; {@link InetAddress#getAllByName} but in tests. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  /** A host has an address that is not allowed. */
  static final class RefusedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  CheckedResolver(Lookup lookup, Predicate<InetAddress> refused) {
    this.lookup = lookup;
    this.refused = refused;
  }

  /** Returns the one of the program. */
  static CheckedResolver system(boolean allowPrivate) {
    return new CheckedResolver(
        InetAddress::getAllByName, address -> !allowPrivate && PrivateAddresses.contains(address));
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = lookup.all(host);
    for (InetAddress address : found) {
      if (refused.test(address)) {
        throw new RefusedException(
            "\""
                + host
                + "\" is "
                + address.getHostAddress()
                + ", an address of this machine or its own network; allow it with"
                + " --allow-private if it is meant");
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}

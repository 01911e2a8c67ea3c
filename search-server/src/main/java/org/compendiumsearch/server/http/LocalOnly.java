package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an address for who sits at the machine that the server runs on. The connection must come
 * from a loopback address and through no proxy, which would make everybody's look like that; and
 * the request must have named the machine by a loopback name, since a page of another site may give
 * its own name this machine's address and so ask in the curator's browser. Safe for all threads.
 */
public final class LocalOnly {
  private static final String LOCALHOST = "localhost";

  /** What proxies add to a request, in small letters; so does all that begins as the first does. */
  private static final List<String> PROXY_HEADERS =
      List.of("x-forwarded", "forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip");

  private LocalOnly() {}

  /**
   * Lets a request of this machine pass.
   *
   * @throws ForbiddenResponse for every other
   */
  public static void check(Context context) {
    boolean local =
        isLoopback(context.req().getRemoteAddr())
            && isLoopback(nameIn(context.header("Host")))
            && isLoopback(context.req().getServerName())
            && context.headerMap().keySet().stream().noneMatch(LocalOnly::isOfProxy);
    if (!local) {
      throw new ForbiddenResponse();
    }
  }

  /**
   * Lets a request pass that no page of a browser sent, or a page of this machine.
   *
   * @throws ForbiddenResponse for every other
   */
  public static void checkOrigin(Context context) {
    String origin = context.header("Origin");
    if (origin != null && !isLoopback(nameIn(origin.replaceFirst("^https?://", "")))) {
      throw new ForbiddenResponse();
    }
  }

  private static boolean isOfProxy(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.startsWith(PROXY_HEADERS.getFirst()) || PROXY_HEADERS.contains(name);
  }

  /** Returns the name without its port. */
  private static @Nullable String nameIn(@Nullable String host) {
    return host == null ? null : host.strip().replaceFirst(":\\d*$", "");
  }

  /** No name is looked up: only an address says by itself where it leads. */
  private static boolean isLoopback(@Nullable String host) {
    if (host == null) {
      return false;
    }
    if (host.equalsIgnoreCase(LOCALHOST)) {
      return true;
    }
    String address = host.replaceFirst("^\\[(.*)]$", "$1");
    if (!address.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*")) {
      return false;
    }
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}

package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and under which address this server is known to them. Headers that proxies add are
 * believed only from proxies that were named, since everybody can send them; of the addresses in
 * {@code X-Forwarded-For} the last one counts that is no such proxy's, since what stands before it
 * was sent by the client. Safe for all threads.
 */
public final class Clients {
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
  private static final Pattern RANGE = Pattern.compile("(" + ADDRESS.pattern() + ")(/\\d{1,3})?");

  /** A name or an address in brackets, and a port; nothing that could leave an attribute. */
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9a-fA-F:.]{2,45}])(:\\d{1,5})?");

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final InetAddressSet proxies = new InetAddressSet();

  /**
   * Creates it.
   *
   * @param proxies addresses and ranges of addresses; no names, which somebody else decides on
   * @throws InvalidRequestException for anything else
   */
  public Clients(List<String> proxies) {
    for (String each : proxies) {
      try {
        if (!RANGE.matcher(each).matches()) {
          throw new IllegalArgumentException(each);
        }
        this.proxies.add(each);
      } catch (IllegalArgumentException none) {
        throw new InvalidRequestException(
            "trusted-proxy",
            "--trusted-proxy must be an address such as 127.0.0.1, or a range such as 10.0.0.0/8,"
                + " got \""
                + each
                + "\"");
      }
    }
  }

  /** Returns whether a request names whom it was sent for, and no proxy is believed in that. */
  boolean isUnheard(Context context) {
    return proxies.isEmpty() && context.header(FORWARDED_FOR) != null;
  }

  /** Returns the address that a request comes from. */
  public InetAddress address(Context context) {
    InetAddress sender = literal(context.req().getRemoteAddr());
    if (sender == null) {
      return InetAddress.getLoopbackAddress();
    }
    List<String> passed = list(context, FORWARDED_FOR);
    for (int i = passed.size() - 1; i >= 0 && proxies.test(sender); i--) {
      InetAddress before = literal(passed.get(i));
      if (before == null) {
        break;
      }
      sender = before;
    }
    return sender;
  }

  /** Returns {@code http} or {@code https}, as the client asked. */
  public String scheme(Context context) {
    String told = told(context, "X-Forwarded-Proto");
    return told != null && (told.equals("https") || told.equals("http"))
        ? told
        : context.req().getScheme();
  }

  /** Returns the name of this server and its port, as the client asked. */
  public @Nullable String host(Context context) {
    String told = told(context, "X-Forwarded-Host");
    return told != null && HOST.matcher(told).matches() ? told : context.header("Host");
  }

  /** Returns what the proxy that sent this request added last, if it may. */
  private @Nullable String told(Context context, String header) {
    List<String> values = list(context, header);
    InetAddress sender = literal(context.req().getRemoteAddr());
    return values.isEmpty() || sender == null || !proxies.test(sender) ? null : values.getLast();
  }

  /** Returns the parts of a header that may stand in several lines. */
  private static List<String> list(Context context, String header) {
    return java.util.Collections.list(context.req().getHeaders(header)).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** Reads an address, with brackets and a port where it has them; no name is looked up. */
  private static @Nullable InetAddress literal(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String address =
        text.replaceFirst("^\\[([^\\]]*)](:\\d{1,5})?$", "$1")
            .replaceFirst("^(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d{1,5}$", "$1");
    if (!ADDRESS.matcher(address).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException none) {
      return null;
    }
  }
}

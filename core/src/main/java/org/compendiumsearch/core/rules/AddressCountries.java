package org.compendiumsearch.core.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.TextSpan;

/**
 * The countries whose web sites an entry leads to, in its text and in its references: whoever
 * writes on a country cites its ministries and newspapers. Safe for all threads.
 */
final class AddressCountries {
  private static final Pattern HOST =
      Pattern.compile("(?:https?://|www\\.)([\\p{Alnum}.-]+\\.\\p{Alpha}{2,})(?:/\\S*)?");

  /** Ends of names that are sold to whoever likes them, and tell nothing of a country. */
  private static final Set<String> SOLD =
      Set.of(
          "io", "tv", "me", "co", "ai", "ly", "fm", "ws", "to", "cc", "gg", "im", "la", "nu", "sh",
          "st", "tk", "ml", "ga", "cf", "gq", "gl", "vc", "am", "sc", "ac", "pw", "so", "li", "bz",
          "mu", "is", "ms", "tc", "pm");

  /** Short forms of other addresses. */
  private static final Set<String> SHORTENED = Set.of("youtu.be", "lnkd.in", "redd.it", "pin.it");

  private final Regions regions;

  AddressCountries(Regions regions) {
    this.regions = regions;
  }

  /**
   * The addresses of one country.
   *
   * @param ends of names, like {@code .uk}
   * @param addresses all different
   * @param hosts their machines
   */
  record Cited(Set<String> ends, Set<String> addresses, Set<String> hosts) {}

  /** Returns the addresses by the path of the country. */
  Map<String, Cited> in(Entry entry) {
    Map<String, Cited> byPath = new TreeMap<>();
    collect(entry.text(), byPath);
    for (TextSpan span : entry.spans()) {
      if (span.kind() == TextSpan.Kind.LINK) {
        collect(span.detail(), byPath);
      }
    }
    return byPath;
  }

  private void collect(String text, Map<String, Cited> byPath) {
    if (!text.contains("://") && !text.contains("www.")) {
      return;
    }
    Matcher each = HOST.matcher(text);
    while (each.find()) {
      String host = each.group(1).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
      String end = host.substring(host.lastIndexOf('.') + 1);
      String path = SHORTENED.contains(host) ? "" : country(end);
      if (!path.isEmpty()) {
        Cited cited =
            byPath.computeIfAbsent(
                path, p -> new Cited(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
        cited.ends().add("." + end);
        cited.addresses().add(each.group().replaceFirst("^https?://(www\\.)?|^www\\.", ""));
        cited.hosts().add(host);
      }
    }
  }

  private String country(String end) {
    String code =
        switch (end) {
          case "uk" -> "gb";
          case "gov", "mil" -> "us";
          default -> end.length() != 2 || SOLD.contains(end) ? "" : end;
        };
    return regions.ofCountry(code).orElse("");
  }
}

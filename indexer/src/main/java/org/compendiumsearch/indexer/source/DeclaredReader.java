package org.compendiumsearch.indexer.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Partner;
import org.compendiumsearch.core.model.Reference;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads declared metadata: the keys of {@code corpus/README.md}. A value that cannot be understood
 * is noted and left out, the rest counts. Safe for all threads.
 */
public final class DeclaredReader {
  private static final Map<String, DeclaredKey> TEXTS = new LinkedHashMap<>();
  private static final Map<String, Partner.Kind> PARTNERS = new LinkedHashMap<>();

  static {
    TEXTS.put("id", DeclaredKey.ID);
    TEXTS.put("title", DeclaredKey.TITLE);
    TEXTS.put("summary", DeclaredKey.SUMMARY);
    TEXTS.put("publisher", DeclaredKey.PUBLISHER);
    TEXTS.put("year", DeclaredKey.YEAR);
    TEXTS.put("started", DeclaredKey.YEAR);
    TEXTS.put("ended", DeclaredKey.ENDED);
    TEXTS.put("language", DeclaredKey.LANGUAGE);
    TEXTS.put("url", DeclaredKey.URL);
    TEXTS.put("origin", DeclaredKey.ORIGIN);
    TEXTS.put("fetched", DeclaredKey.FETCHED);
    TEXTS.put("entries", DeclaredKey.ENTRIES);
    TEXTS.put("versionOf", DeclaredKey.VERSION_OF);
    PARTNERS.put("public", Partner.Kind.PUBLIC);
    PARTNERS.put("private", Partner.Kind.PRIVATE);
    PARTNERS.put("civilSociety", Partner.Kind.CIVIL_SOCIETY);
    PARTNERS.put("international", Partner.Kind.INTERNATIONAL);
  }

  /** No name, title or summary is longer, and no longer one fits into the index. */
  private static final int MOST_CHARACTERS = 10_000;

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private final Facets facets;
  private final CorrectionsReader corrections;

  /** Creates a reader that knows the facets of a taxonomy. */
  public DeclaredReader(Facets facets) {
    this.facets = facets;
    this.corrections = new CorrectionsReader(facets);
  }

  /**
   * Reads declared metadata.
   *
   * @param yaml front matter or a side-car
   * @param firstLine the line of the file at which it begins
   * @param faults takes what cannot be understood
   * @throws org.compendiumsearch.core.error.InvalidFileException where it is no YAML at all
   */
  public Declared read(String yaml, int firstLine, Faults faults) {
    return read(YamlMap.read(yaml, firstLine, faults), List.of(), faults);
  }

  /**
   * Reads declared metadata that stands among other keys.
   *
   * @param others the keys that are somebody else's
   */
  public Declared read(YamlMap map, List<String> others, Faults faults) {
    List<String> known = keys();
    known.addAll(others);
    map.refuseKeysBut(known);
    return new Declared(
        texts(map, faults),
        facets(map, faults),
        countries(map, faults),
        partners(map, faults),
        references(map, faults),
        corrections.read(map, false, faults));
  }

  /** Returns the reader of corrections by the same taxonomy. */
  CorrectionsReader corrections() {
    return corrections;
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>(TEXTS.keySet());
    keys.addAll(List.of("countries", "partners", "references", CorrectionsReader.KEY));
    for (Facet facet : facets.all()) {
      if (facet.kind() != Facet.Kind.OPEN) {
        keys.add(facet.declaredAs());
      }
    }
    return keys;
  }

  private static Map<DeclaredKey, String> texts(YamlMap map, Faults faults) {
    Map<DeclaredKey, String> texts = new EnumMap<>(DeclaredKey.class);
    TEXTS.forEach(
        (name, key) ->
            map.string(name)
                .filter(text -> isUnderstood(key, text, map.line(name), faults))
                .ifPresent(text -> texts.put(key, text)));
    return texts;
  }

  private static boolean isUnderstood(DeclaredKey key, String text, int line, Faults faults) {
    if (!isShort(text, line, faults)) {
      return false;
    }
    String expected =
        switch (key) {
          case ID, VERSION_OF ->
              DocumentId.isValid(text) ? "" : "an id of lower-case letters, digits and hyphens";
          case YEAR, ENDED -> isYear(text) ? "" : "a year such as 2021";
          case LANGUAGE ->
              text.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*") ? "" : "a language code such as \"en\"";
          case ENTRIES ->
              Entries.parse(text).isPresent() ? "" : "\"one\", \"sections\" or \"level-2\"";
          case FETCHED -> isDay(text) ? "" : "a day such as 2021-07-30";
          case URL, ORIGIN -> isAddress(text) ? "" : "an address that begins with http or https";
          case TITLE, SUMMARY, PUBLISHER, COLLECTION -> "";
        };
    if (!expected.isEmpty()) {
      faults.add(line, "expected " + expected + ", got \"" + text + "\"");
    }
    return expected.isEmpty();
  }

  private static boolean isShort(String text, int line, Faults faults) {
    if (text.length() > MOST_CHARACTERS) {
      faults.add(line, "expected at most 10,000 characters, got " + text.length());
    }
    return text.length() <= MOST_CHARACTERS;
  }

  private static boolean isAddress(String text) {
    return text.matches("https?://\\S+");
  }

  private static boolean isDay(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private static boolean isYear(String text) {
    if (!text.matches("\\d{1,4}")) {
      return false;
    }
    int year = Integer.parseInt(text);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private Map<String, List<String>> facets(YamlMap map, Faults faults) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Facet facet : facets.all()) {
      if (facet.kind() != Facet.Kind.OPEN && map.has(facet.declaredAs())) {
        List<String> known = new ArrayList<>();
        for (YamlMap.Located value : map.strings(facet.declaredAs())) {
          Optional<String> canonical = facets.canonical(facet, value.text());
          canonical.ifPresentOrElse(
              known::add, () -> faults.add(value.line(), unknown(facet, value.text())));
        }
        values.put(facet.id(), known);
      }
    }
    if (map.isEmpty("countries")) {
      // Regions follow from countries: who declares that there are none declares the facet.
      values.putIfAbsent(Facets.REGION, List.of());
    }
    return values;
  }

  private String unknown(Facet facet, String value) {
    List<String> near = facets.nearest(facet, value);
    return "unknown "
        + facet.id()
        + " \""
        + value
        + "\""
        + (near.isEmpty()
            ? "; the taxonomy lists the known ones"
            : ", did you mean \"" + String.join("\", \"", near) + "\"?");
  }

  private List<String> countries(YamlMap map, Faults faults) {
    List<String> countries = new ArrayList<>();
    for (YamlMap.Located code : map.strings("countries")) {
      Optional<String> path = facets.regions().ofCountry(code.text());
      if (path.isPresent()) {
        countries.add(facets.regions().code(path.get()));
      } else {
        faults.add(
            code.line(),
            "unknown country \"" + code.text() + "\"; write ISO 3166-1 codes such as KE");
      }
    }
    return countries;
  }

  private static List<Partner> partners(YamlMap map, Faults faults) {
    List<Partner> partners = new ArrayList<>();
    map.map("partners")
        .ifPresent(
            kinds -> {
              kinds.refuseKeysBut(PARTNERS.keySet());
              PARTNERS.forEach(
                  (name, kind) ->
                      kinds.strings(name).stream()
                          .filter(partner -> isShort(partner.text(), partner.line(), faults))
                          .forEach(partner -> partners.add(new Partner(kind, partner.text()))));
            });
    partners.sort(Comparator.comparing(Partner::kind));
    return partners;
  }

  /** A reference without address or title is left out: it could neither be named nor followed. */
  private static List<Reference> references(YamlMap map, Faults faults) {
    List<Reference> references = new ArrayList<>();
    for (YamlMap each : map.maps("references")) {
      each.refuseKeysBut(List.of("url", "title", "publisher", "date"));
      String url = each.requiredString("url");
      String title = each.requiredString("title");
      if (!url.isEmpty()
          && isUnderstood(DeclaredKey.URL, url, each.line("url"), faults)
          && !title.isEmpty()
          && isShort(title, each.line("title"), faults)) {
        references.add(new Reference(url, title, publisher(each, faults), date(each, faults)));
      }
    }
    return references;
  }

  private static @Nullable String publisher(YamlMap reference, Faults faults) {
    return reference
        .string("publisher")
        .filter(name -> isShort(name, reference.line("publisher"), faults))
        .orElse(null);
  }

  private static @Nullable String date(YamlMap reference, Faults faults) {
    String date = reference.string("date").orElse(null);
    if (date == null || date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      return date;
    }
    faults.add(reference.line("date"), "expected a date such as 2021-07-30, got \"" + date + "\"");
    return null;
  }
}

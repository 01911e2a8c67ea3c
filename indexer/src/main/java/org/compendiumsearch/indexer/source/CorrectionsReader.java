package org.compendiumsearch.indexer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.text.Nearest;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.YamlMap;

/**
 * Reads corrections: the file {@code corrections.yaml} of a source, and the key of the same name
 * beside other declared metadata. What cannot be understood is noted and left out. Safe for all
 * threads.
 */
public final class CorrectionsReader {
  /** The key, and the file's name without its extension. */
  static final String KEY = "corrections";

  private static final List<String> KEYS = List.of("id", "facet", "add", "remove", "why");

  private final Facets facets;

  /** Creates a reader that knows the facets of a taxonomy. */
  public CorrectionsReader(Facets facets) {
    this.facets = facets;
  }

  /**
   * Reads a source's file of corrections.
   *
   * @throws org.compendiumsearch.core.error.InvalidFileException where it is no YAML at all
   */
  public List<Correction> readFile(String yaml, Faults faults) {
    YamlMap root = YamlMap.read(yaml, 1, faults);
    root.refuseKeysBut(List.of(KEY));
    return read(root, true, faults);
  }

  /** Reads the corrections that stand among other metadata. */
  List<Correction> read(YamlMap map, boolean withId, Faults faults) {
    List<Correction> corrections = new ArrayList<>();
    for (YamlMap each : map.maps(KEY)) {
      each.refuseKeysBut(KEYS);
      if (withId && each.string("id").isEmpty()) {
        faults.add(each.line(), "a correction needs the id of an entry or a document");
        continue;
      }
      if (each.strings("add").isEmpty() && each.strings("remove").isEmpty()) {
        faults.add(each.line(), "a correction needs values to \"add\" or to \"remove\"");
      }
      facet(each, faults)
          .ifPresent(
              facet -> {
                addAll(each, facet, true, corrections, faults);
                addAll(each, facet, false, corrections, faults);
              });
    }
    return corrections;
  }

  private Optional<Facet> facet(YamlMap map, Faults faults) {
    String id = map.requiredString("facet");
    Optional<Facet> facet = facets.find(id).filter(each -> each.kind() != Facet.Kind.OPEN);
    if (facet.isEmpty() && !id.isEmpty()) {
      List<Nearest.Candidate> known =
          facets.all().stream()
              .filter(each -> each.kind() != Facet.Kind.OPEN)
              .map(each -> new Nearest.Candidate(each.id(), List.of(each.id(), each.declaredAs())))
              .toList();
      faults.add(
          map.line("facet"), "unknown facet \"" + id + "\"" + suggestion(Nearest.to(id, known, 3)));
    }
    return facet;
  }

  private void addAll(YamlMap map, Facet facet, boolean add, List<Correction> into, Faults faults) {
    String key = add ? "add" : "remove";
    for (YamlMap.Located value : map.strings(key)) {
      Optional<String> known = canonical(facet, value.text());
      if (known.isEmpty()) {
        List<String> near = facets.nearest(facet, value.text());
        faults.add(
            value.line(), "unknown " + facet.id() + " \"" + value.text() + "\"" + suggestion(near));
      } else {
        into.add(
            new Correction(
                map.string("id").orElse(""),
                facet.id(),
                known.get(),
                add,
                map.string("why").orElse(""),
                value.line()));
      }
    }
  }

  /** A country may be named by its code, as where it is declared. */
  private Optional<String> canonical(Facet facet, String value) {
    Optional<String> known = facets.canonical(facet, value);
    Regions regions = facets.regions();
    return known.isEmpty() && facet.kind() == Facet.Kind.REGION ? regions.ofCountry(value) : known;
  }

  private static String suggestion(List<String> near) {
    return near.isEmpty()
        ? "; the taxonomy lists the known ones"
        : ", did you mean \"" + String.join("\", \"", near) + "\"?";
  }
}

package org.compendiumsearch.core.thesaurus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.text.Slugs;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.YamlMap;

/** Reads {@code thesaurus.yaml}, all its faults at once. */
public final class ThesaurusReader {
  /** The languages a term may be in: the six of the United Nations, German and Portuguese. */
  public static final List<String> LANGUAGES =
      List.of("en", "fr", "es", "ar", "ru", "zh", "de", "pt");

  private final Faults faults;

  private ThesaurusReader(Faults faults) {
    this.faults = faults;
  }

  /**
   * Reads a thesaurus.
   *
   * @param file its name, for the messages
   * @throws org.compendiumsearch.core.error.InvalidFileException naming every fault
   */
  public static List<Concept> read(String file, String text) {
    Faults faults = new Faults(file);
    List<Concept> concepts = new ThesaurusReader(faults).concepts(YamlMap.read(text, 1, faults));
    faults.throwIfAny();
    return concepts;
  }

  /**
   * Reads a thesaurus that was read before.
   *
   * @param json what {@link org.compendiumsearch.core.yaml.YamlJson} made of it
   */
  public static List<Concept> readAgain(String json) {
    Faults faults = new Faults("thesaurus.yaml");
    List<Concept> concepts = new ThesaurusReader(faults).concepts(YamlMap.readJson(json, faults));
    faults.throwIfAny();
    return concepts;
  }

  private List<Concept> concepts(YamlMap root) {
    root.refuseKeysBut(List.of("concepts"));
    List<Concept> concepts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<String> keys = new ArrayList<>(LANGUAGES);
    keys.add("id");
    for (YamlMap each : root.maps("concepts")) {
      each.refuseKeysBut(keys);
      String id = each.requiredString("id");
      if (!id.equals(Slugs.of(id))) {
        faults.add(
            each.line("id"),
            "an id holds lower-case letters, digits and hyphens, got \"" + id + "\"");
      } else if (!ids.add(id)) {
        faults.add(each.line("id"), "a concept \"" + id + "\" exists already");
      }
      concepts.add(new Concept(id, terms(each)));
    }
    return concepts;
  }

  private Map<String, List<String>> terms(YamlMap concept) {
    Map<String, List<String>> terms = new LinkedHashMap<>();
    int count = 0;
    for (String language : LANGUAGES) {
      List<String> words = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (YamlMap.Located word : concept.strings(language)) {
        if (word.text().isBlank()) {
          faults.add(word.line(), "a term is empty");
        } else if (!seen.add(word.text())) {
          faults.add(word.line(), "the term \"" + word.text() + "\" stands here twice");
        } else {
          words.add(word.text());
        }
      }
      if (!words.isEmpty()) {
        terms.put(language, words);
        count += words.size();
      }
    }
    if (count < 2) {
      faults.add(concept.line(), "a concept needs at least two terms");
    }
    return terms;
  }
}

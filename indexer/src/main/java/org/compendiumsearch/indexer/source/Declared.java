package org.compendiumsearch.indexer.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Partner;
import org.compendiumsearch.core.model.Reference;
import org.compendiumsearch.core.taxonomy.Facets;

/**
 * What a document, its side-car or its folder says of it. Whatever is absent is unknown. Immutable.
 *
 * @param texts single values by {@link DeclaredKey}
 * @param facets facet id to declared values, in the order of the file; a facet declared without
 *     values is there with an empty list
 * @param countries ISO 3166-1 codes of two letters
 * @param partners who takes part
 * @param references what statements rest on
 * @param corrections what a curator says against rules, the most particular last
 */
public record Declared(
    Map<DeclaredKey, String> texts,
    Map<String, List<String>> facets,
    List<String> countries,
    List<Partner> partners,
    List<Reference> references,
    List<Correction> corrections) {
  /** Nothing declared. */
  public static final Declared NOTHING =
      new Declared(Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the collections. */
  public Declared {
    texts = Map.copyOf(texts);
    facets = Map.copyOf(facets);
    countries = List.copyOf(countries);
    partners = List.copyOf(partners);
    references = List.copyOf(references);
    corrections = List.copyOf(corrections);
  }

  /** Creates what is declared without corrections. */
  public Declared(
      Map<DeclaredKey, String> texts,
      Map<String, List<String>> facets,
      List<String> countries,
      List<Partner> partners,
      List<Reference> references) {
    this(texts, facets, countries, partners, references, List.of());
  }

  /** Returns a single value. */
  public Optional<String> text(DeclaredKey key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** Returns a single value that is a whole number. */
  public Optional<Integer> number(DeclaredKey key) {
    return text(key).map(Integer::valueOf);
  }

  /** Returns the declared id. */
  public Optional<DocumentId> id() {
    return text(DeclaredKey.ID).map(DocumentId::new);
  }

  /** Returns the way of cutting. */
  public Entries entries() {
    return text(DeclaredKey.ENTRIES).flatMap(Entries::parse).orElse(Entries.SECTIONS);
  }

  /** Returns these values, and for what is absent those of {@code general}. */
  public Declared over(Declared general) {
    Map<DeclaredKey, String> mergedTexts = new LinkedHashMap<>(general.texts);
    mergedTexts.putAll(texts);
    Map<String, List<String>> mergedFacets = new LinkedHashMap<>(general.facets);
    mergedFacets.putAll(facets);
    List<Correction> mergedCorrections = new ArrayList<>(general.corrections);
    mergedCorrections.addAll(corrections);
    return new Declared(
        mergedTexts,
        mergedFacets,
        // Countries and regions are one facet: whoever declares it, even as nothing, means it.
        countries.isEmpty() && !facets.containsKey(Facets.REGION) ? general.countries : countries,
        partners.isEmpty() ? general.partners : partners,
        references.isEmpty() ? general.references : references,
        mergedCorrections);
  }
}

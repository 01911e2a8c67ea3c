package org.compendiumsearch.core.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** Every field name of the index, and its version. */
public final class IndexSchema {
  /** Raised with every change of fields or analysis; an index of another version is rebuilt. */
  public static final int VERSION = 7;

  /** Tells the kinds of Lucene documents apart. */
  public static final String TYPE = "type";

  /** The {@link #TYPE} of an entry. */
  public static final String ENTRY = "entry";

  /** The {@link #TYPE} of a passage; in a document's block each stands before its entry. */
  public static final String PASSAGE = "passage";

  /** How many passages of an entry stand before it; missing where there are none. */
  public static final String PASSAGES = "passages";

  /** Where a passage begins in its entry's text, in UTF-16 units. */
  public static final String PASSAGE_START = "passage.start";

  /** Where it ends. */
  public static final String PASSAGE_END = "passage.end";

  /** The {@link #TYPE} of a document's metadata. */
  public static final String DOCUMENT_TYPE = "document";

  /** The {@link #TYPE} of what became of a file. */
  public static final String FILE = "file";

  /** The {@link #TYPE} of the taxonomy. */
  public static final String TAXONOMY = "taxonomy";

  /** The {@link #TYPE} of the thesaurus. */
  public static final String THESAURUS = "thesaurus";

  /** The taxonomy or the thesaurus as JSON, which is read faster than the YAML that it was. */
  public static final String AS_JSON = "json";

  /** The {@link #TYPE} of a document that the index no longer holds under its id. */
  public static final String DEPARTURE = "departure";

  /** The {@link #TYPE} of what a document is linked with. */
  public static final String LINKS = "links";

  /** The id of an entry or document; of a file its source and path. */
  public static final String ID = "id";

  /** The id of the document that an entry belongs to, also on the document itself. */
  public static final String DOCUMENT = "document";

  /** Marks files that were not read, or not wholly; its only value is {@link #FILE}. */
  public static final String NOT_READ = "notRead";

  /** Of a file: the source and path of the one that is indexed in its place. */
  public static final String SAME_AS = "sameAs";

  /** The id of a document that departed. */
  public static final String DEPARTED = "departed";

  /** When a document departed, in milliseconds since 1970. */
  public static final String DEPARTED_AT = "departedAt";

  /** Marks a departure to nowhere; its only value is {@link #DEPARTURE}. */
  public static final String REMOVED = "removed";

  /** The id under which a document that departed is found now. */
  public static final String MOVED_TO = "movedTo";

  /** The id of the document whose links these are. */
  public static final String LINKS_OF = "linksOf";

  /** The id of each document that is linked. */
  public static final String LINKED = "linked";

  /** What documents that are alike have in common, on the document. */
  public static final String LIKENESS = "likeness";

  /** What tells how alike two documents are, as bytes, on the document. */
  public static final String SKETCH = "sketch";

  /** The id of a document with a sketch, stored beside it: both are read without all the rest. */
  public static final String SKETCH_OF = "sketch-of";

  /** The language of a document with a sketch, stored beside it. */
  public static final String SKETCH_LANGUAGE = "sketch-language";

  /** Year of the document. */
  public static final String YEAR = "year";

  /** When the document was read, in milliseconds since 1970. */
  public static final String UPDATED = "updated";

  /** Collation key of the title. */
  public static final String TITLE_ORDER = "title.order";

  /** The record as JSON, without the text. */
  public static final String RECORD = "record";

  /** The text of an entry, stored once. */
  public static final String TEXT = "text";

  /**
   * How often a word of a title counts among all {@link #words}, where one of the text does once.
   */
  public static final int TITLE_WEIGHT = 4;

  /** How often a word of a heading above counts among all {@link #words}. */
  public static final int HEADING_WEIGHT = 2;

  /**
   * How well an entry fits a word: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
   * Framework", 2009). Writing keeps lengths as this wants them: of stems and surface forms alike,
   * though they stand at one place.
   */
  public static final Similarity SIMILARITY = new BM25Similarity(1.8f, 0.667f, false);

  private static final String WORDS = "words.";
  private static final String TITLE = "title.";
  private static final String HEADING = "heading.";
  private static final String BODY = "body.";
  private static final String FACET = "facet.";
  private static final String VECTOR = "vector.";

  private IndexSchema() {}

  /**
   * Returns the field of all stems of an entry in a language: title, headings and text as one, by
   * their weights, so that BM25 over it is BM25F over the three. It tells how often, not where.
   */
  public static String words(String language) {
    return WORDS + language;
  }

  /** Returns the field of titles in a language. */
  public static String title(String language) {
    return TITLE + language;
  }

  /** Returns the field of the headings above a title, and of the document's title. */
  public static String heading(String language) {
    return HEADING + language;
  }

  /** Returns the field of text in a language. */
  public static String body(String language) {
    return BODY + language;
  }

  /** Returns the field of a facet's values; of a path in a closed facet, all beginnings too. */
  public static String facet(String facet) {
    return FACET + facet;
  }

  /** Returns the field of what a passage means to a model: no two models' vectors compare. */
  public static String vector(String model) {
    return VECTOR + model;
  }

  /** Returns the language of a {@link #body} field, or "" for any other field. */
  public static String languageOfBody(String field) {
    return field.startsWith(BODY) ? field.substring(BODY.length()) : "";
  }

  /** Returns the facet of a {@link #facet} field, or "" for any other field. */
  public static String facetOf(String field) {
    return field.startsWith(FACET) ? field.substring(FACET.length()) : "";
  }
}

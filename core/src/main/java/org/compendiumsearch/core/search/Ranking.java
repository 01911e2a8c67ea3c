package org.compendiumsearch.core.search;

import org.compendiumsearch.core.index.IndexSchema;

/** The numbers by which hits are ordered. */
final class Ranking {
  /** How much a phrase in a title weighs against one in the body. */
  static final float TITLE = IndexSchema.TITLE_WEIGHT;

  /** How much a phrase in a heading above weighs against one in the body. */
  static final float HEADING = IndexSchema.HEADING_WEIGHT;

  /** What the form as typed adds to the stem it shares with other forms. */
  static final float EXACT_FORM = 0.2f;

  /** What the words add that stand together in the title. */
  static final float TITLE_PHRASE = 2;

  /** What two words add that follow each other in the query and stand near each other in a body. */
  static final float NEARNESS = 0.1f;

  /** How many moves apart two words may be to count as near. */
  static final int NEAR = 2;

  /** What another word for the same concept is worth against the one that was typed. */
  static final float SYNONYM = 0.6f;

  /** What the likeliest spelling of a word is worth against a word that the index holds. */
  static final float CORRECTED = 0.8f;

  /** What a compound is worth against each of its parts. */
  static final float COMPOUND = 1;

  private Ranking() {}
}

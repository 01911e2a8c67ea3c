package org.compendiumsearch.core.index;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.util.BytesRef;

/** Puts titles in the order in which people look for them. Safe for all threads. */
final class TitleOrder {
  /** What lies behind does not change the order; Lucene takes keys of some 32,000 bytes. */
  private static final int COMPARED = 1_000;

  private final Collator collator = Collator.getInstance(ULocale.ROOT).freeze();

  /** Returns the field by which a title is sorted. */
  Field of(String title) {
    String compared = title.substring(0, Math.min(COMPARED, title.length()));
    byte[] key = collator.getCollationKey(compared).toByteArray();
    return new SortedDocValuesField(IndexSchema.TITLE_ORDER, new BytesRef(key));
  }
}

package org.compendiumsearch.indexer.fetch;

import java.util.List;
import org.compendiumsearch.core.error.FileFault;

/**
 * What the manifest says. Immutable.
 *
 * @param all the documents that can be fetched, in the order of the file
 * @param faults what is wrong with the manifest
 */
record Origins(List<Origin> all, List<FileFault> faults) {
  Origins {
    all = List.copyOf(all);
    faults = List.copyOf(faults);
  }
}

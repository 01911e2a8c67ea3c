package org.compendiumsearch.server.export;

import java.io.IOException;
import org.compendiumsearch.core.model.Entry;

/** Writes entries in one format, one after another. One thread at a time. */
public interface ExportWriter {
  /** Comes first, once. */
  void begin(ExportHeader header) throws IOException;

  /** Comes for each entry. */
  void write(Entry entry, Citation citation) throws IOException;

  /** Comes last, once; leaves the stream open. */
  void end() throws IOException;
}

package org.compendiumsearch.core.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.compendiumsearch.core.testing.TinyIndex;

/** A folder in which an index is made, spoilt and opened. */
record IndexFolder(Path path) {
  SearchEngine open() {
    return LuceneSearchEngine.open(path);
  }

  /** Opens the index for questions that may take so long. */
  SearchEngine open(Duration limit) {
    return LuceneSearchEngine.open(path, null, limit);
  }

  TinyIndex index() {
    return TinyIndex.in(path);
  }

  /** Writes what is an index of Lucene, and none of ours. */
  void writeForeign(Map<String, String> userData) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.setLiveCommitData(userData.entrySet());
      writer.commit();
    }
  }

  /** Damages every commit. */
  void cutEverySegments(int bytes) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
      }
    }
  }
}

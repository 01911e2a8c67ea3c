package org.compendiumsearch.indexer.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compendiumsearch.core.error.BusyException;
import org.compendiumsearch.indexer.source.Checksum;

/**
 * The folder of fetched files. Below it, {@code _fetch} keeps what is known of each file and what
 * has come of those not whole yet, and {@code _mismatched} what did not have the right checksum;
 * neither is indexed. Files of different documents may be handled by several threads.
 */
final class FetchStore implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Path state;
  private final FileChannel lock;

  private FetchStore(Path folder, FileChannel lock) {
    this.folder = folder;
    this.state = folder.resolve("_fetch");
    this.lock = lock;
  }

  /**
   * Opens the folder, making it where it is missing.
   *
   * @throws BusyException where another process fetches into it
   */
  static FetchStore open(Path folder) {
    Path file = folder.resolve("_fetch").resolve("lock");
    try {
      Files.createDirectories(folder.resolve("_fetch"));
      FileChannel lock =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isHeld(lock)) {
        lock.close();
        throw new BusyException(
            "another run fetches into \"" + folder + "\"; wait until it is done");
      }
      return new FetchStore(folder, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into \"" + folder + "\"", e);
    }
  }

  private static boolean isHeld(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path file(Origin origin) {
    return folder.resolve(origin.file());
  }

  /** Returns where a download is written until it is whole. */
  Path part(Origin origin) {
    return state.resolve(origin.file() + ".part");
  }

  /** Returns where a file is put that has another checksum than it should. */
  Path mismatched(Origin origin) {
    return folder.resolve("_mismatched").resolve(origin.file());
  }

  /** Returns what is known of a file; nothing where it is gone or was changed here. */
  Optional<FetchRecord> record(Origin origin) {
    Path file = file(origin);
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      String sha256 = Checksum.of(file);
      return json(known(origin), FetchRecord.class)
          .filter(FetchRecord::isWhole)
          .filter(record -> record.sha256().equals(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read \"" + file + "\"", e);
    }
  }

  /** Returns what a part is the beginning of; nothing where it cannot be gone on with. */
  Optional<Partial> partial(Origin origin) {
    return Files.isRegularFile(part(origin))
        ? json(partOf(origin), Partial.class).filter(Partial::isWhole)
        : Optional.empty();
  }

  /** Keeps a part for the next try. */
  void keepPart(Origin origin, Partial partial) {
    write(partOf(origin), json(partial));
  }

  void dropPart(Origin origin) {
    try {
      Files.deleteIfExists(part(origin));
      Files.deleteIfExists(partOf(origin));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove \"" + part(origin) + "\"", e);
    }
  }

  /** Puts a part that is whole in the place of the file, at once or not at all. */
  void accept(Origin origin, FetchRecord record) {
    move(part(origin), file(origin));
    remember(origin, record);
    dropPart(origin);
  }

  /** Puts a part beside the file that it must not replace. */
  void putBeside(Origin origin) {
    move(part(origin), mismatched(origin));
    dropPart(origin);
  }

  /** Writes down what is known of a file, and beside it what it declares. */
  void remember(Origin origin, FetchRecord record) {
    write(folder.resolve(origin.file() + ".yaml"), SideCar.of(origin, record));
    write(known(origin), json(record));
  }

  /** Returns the files that no document of the manifest is behind. */
  List<String> strangers(List<Origin> origins) {
    Set<String> known = origins.stream().map(Origin::file).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.endsWith(".yaml") && !name.startsWith("."))
          .filter(name -> !known.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read \"" + folder + "\"", e);
    }
  }

  private Path known(Origin origin) {
    return state.resolve(origin.file() + ".json");
  }

  private Path partOf(Origin origin) {
    return state.resolve(origin.file() + ".part.json");
  }

  private static String json(Object value) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every record of ours can be written as JSON", e);
    }
  }

  /** What is damaged is as good as missing: the file is fetched anew. */
  private static <T> Optional<T> json(Path file, Class<T> type) {
    try {
      return Files.isRegularFile(file)
          ? Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), type))
          : Optional.empty();
    } catch (JsonProcessingException damaged) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read \"" + file + "\"", e);
    }
  }

  private void write(Path file, String text) {
    Path written = state.resolve(file.getFileName() + ".new");
    try {
      if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
        return;
      }
      Files.writeString(written, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write \"" + file + "\"", e);
    }
    move(written, file);
  }

  private static void move(Path from, Path to) {
    try {
      Files.createDirectories(to.resolveSibling(""));
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write \"" + to + "\"", e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot let go of \"" + folder + "\"", e);
    }
  }
}

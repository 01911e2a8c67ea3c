package org.compendiumsearch.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.TikaCoreProperties.EmbeddedResourceType;
import org.apache.tika.mime.MediaType;
import org.xml.sax.ContentHandler;

/**
 * Takes the files out of a file, as Tika's parsers come upon them. From an archive or a message
 * come all, from a document those that are documents themselves: its pictures and fonts are part of
 * it. Used for one file, by one thread.
 */
final class Members implements EmbeddedDocumentExtractor {
  private static final Set<String> PARTS =
      Set.of(
          EmbeddedResourceType.INLINE.name(),
          EmbeddedResourceType.MACRO.name(),
          EmbeddedResourceType.METADATA.name(),
          EmbeddedResourceType.FONT.name(),
          EmbeddedResourceType.THUMBNAIL.name(),
          EmbeddedResourceType.RENDERING.name());

  private final MediaType type;
  private final Metadata metadata;
  private final Reader reader;
  private final Unpacking unpacking;
  private final Set<String> names = new HashSet<>();
  private int count;

  /** Reads a file within the file. */
  interface Reader {
    /**
     * Reads it.
     *
     * @param documentsOnly whether it is of no interest unless it is a document
     */
    void read(Unpacked member, boolean documentsOnly) throws IOException;
  }

  /**
   * A file taken out of another.
   *
   * @param file where it is now
   * @param name its path in the other, unique there
   * @param told whether the other named it
   * @param sha256 of its bytes, in hex
   * @param size of its bytes
   */
  record Unpacked(Path file, String name, boolean told, String sha256, long size) {}

  /**
   * Creates an extractor.
   *
   * @param type of the file
   * @param metadata of the file, which tell its parser once that is known
   */
  Members(MediaType type, Metadata metadata, Reader reader, Unpacking unpacking) {
    this.type = type;
    this.metadata = metadata;
    this.reader = reader;
    this.unpacking = unpacking;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata of) {
    String kind = of.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
    return unpacking.mayUnpack() && (kind == null || !PARTS.contains(kind) || isContainer());
  }

  private boolean isContainer() {
    return FileKind.isMail(type) || FileKind.isArchive(metadata);
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata of, boolean outputHtml)
      throws IOException {
    count++;
    String told = of.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    MemberName name = MemberName.of(told, count);
    if (!shouldParseEmbedded(of) || (FileKind.isArchive(metadata) && name.isHidden())) {
      return;
    }
    Path file = Files.createTempFile("compendium-", ".member");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long size;
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
        size = unpack(stream, out);
      }
      if (size >= 0) {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        String path = name.uniqueAmong(names);
        reader.read(new Unpacked(file, path, told != null, sha256, size), !isContainer());
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.delete(file);
    }
  }

  /**
   * Office documents within Office documents come as a part of the one file's inner file system.
   */
  private long unpack(InputStream stream, OutputStream out) throws IOException {
    if (stream instanceof TikaInputStream in && in.getOpenContainer() instanceof DirectoryEntry d) {
      try (POIFSFileSystem files = new POIFSFileSystem()) {
        EntryUtils.copyNodes(d, files.getRoot());
        Path whole = Files.createTempFile("compendium-", ".office");
        try {
          try (OutputStream to = Files.newOutputStream(whole)) {
            files.writeFilesystem(to);
          }
          try (InputStream from = Files.newInputStream(whole)) {
            return unpacking.unpack(from, out);
          }
        } finally {
          Files.delete(whole);
        }
      }
    }
    return unpacking.unpack(stream, out);
  }
}

package org.compendiumsearch.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.compendiumsearch.core.yaml.FrontMatter;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads Markdown (CommonMark 0.31 with GitHub's tables) by way of the HTML it stands for; front
 * matter is left out. Safe for all threads.
 */
public final class MarkdownParser implements Parser {
  private static final long serialVersionUID = 1L;

  /** The registered type (RFC 7763) and the name Tika had for it before. */
  private static final Set<MediaType> MARKDOWN =
      Set.of(MediaType.text("markdown"), MediaType.text("x-web-markdown"));

  private final transient org.commonmark.parser.Parser parser =
      org.commonmark.parser.Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private final transient HtmlRenderer renderer =
      HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return MARKDOWN;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    String markdown;
    try (Reader reader = new AutoDetectReader(stream, metadata)) {
      markdown = read(reader);
    }
    String html = renderer.render(parser.parse(FrontMatter.of(markdown).body()));
    Metadata asHtml = new Metadata();
    asHtml.set(Metadata.CONTENT_ENCODING, StandardCharsets.UTF_8.name());
    asHtml.set(Metadata.CONTENT_TYPE, "text/html; charset=UTF-8");
    try (TikaInputStream in = TikaInputStream.get(html.getBytes(StandardCharsets.UTF_8))) {
      new JSoupParser().parse(in, handler, asHtml, context);
    }
  }

  private static String read(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      text.append(buffer, 0, n);
    }
    return text.toString();
  }
}

package org.compendiumsearch.server.export;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8; what XML 1.0 cannot hold is left out. One thread at a time. */
public final class Xml {
  /** Everything outside production [2] of XML 1.0. */
  private static final Pattern NO_CHARACTERS =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  /** Begins a document. */
  public Xml() {
    try {
      out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private Xml step(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      // Nothing but memory can fail here, or a mistake in the order of elements.
      throw new IllegalStateException(e);
    }
  }

  /** Begins an element; attributes come as name and value in turn. */
  public Xml begin(String name, String... attributes) {
    return step(
        () -> {
          out.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** Ends the element begun last. */
  public Xml end() {
    return step(out::writeEndElement);
  }

  /** Writes an element with a text. */
  public Xml element(String name, String content, String... attributes) {
    return begin(name, attributes).text(content).end();
  }

  /** Writes an element without content. */
  public Xml empty(String name, String... attributes) {
    return step(
        () -> {
          out.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  /** Writes text. */
  public Xml text(String content) {
    return step(() -> out.writeCharacters(valid(content)));
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], valid(attributes[i + 1]));
    }
  }

  private static String valid(String content) {
    return NO_CHARACTERS.matcher(content).replaceAll("");
  }

  /** Ends the document and returns it. */
  public String toXml() {
    step(out::writeEndDocument);
    return text.toString();
  }
}

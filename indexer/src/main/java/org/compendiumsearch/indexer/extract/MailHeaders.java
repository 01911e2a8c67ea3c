package org.compendiumsearch.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** Who wrote a message to whom, and when, as paragraphs: Tika tells it of some formats only. */
final class MailHeaders {
  private static final Map<String, String> PEOPLE =
      Map.of(
          Message.MESSAGE_FROM, "From",
          Message.MESSAGE_TO, "To",
          Message.MESSAGE_CC, "Cc");

  private MailHeaders() {}

  static List<Block> of(Metadata metadata) {
    List<Block> headers = new ArrayList<>();
    for (String name : List.of(Message.MESSAGE_FROM, Message.MESSAGE_TO, Message.MESSAGE_CC)) {
      String people = String.join(", ", metadata.getValues(name)).replaceAll("\\s+", " ").strip();
      if (!people.isEmpty()) {
        headers.add(Block.paragraph(PEOPLE.get(name) + ": " + people, null));
      }
    }
    String date = metadata.get(TikaCoreProperties.CREATED);
    if (date != null) {
      headers.add(Block.paragraph("Date: " + date.replace('T', ' ').replace("Z", " UTC"), null));
    }
    return headers;
  }
}

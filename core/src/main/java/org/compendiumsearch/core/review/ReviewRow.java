package org.compendiumsearch.core.review;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.Reason;

/**
 * A value of an entry that rules gave and that may be wrong. Immutable.
 *
 * @param entry that has it
 * @param document of the entry
 * @param title of the entry
 * @param facet the facet and the value
 * @param why the words it rests on, for people
 * @param reason the rules that matched, the weightiest first
 * @param context where the weightiest of them matched first
 */
public record ReviewRow(
    EntryId entry,
    DocumentId document,
    String title,
    Named facet,
    String why,
    Reason reason,
    Optional<InContext> context) {
  /** What YAML would take for something other than a text. */
  private static final Set<String> NO_TEXTS =
      Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

  /**
   * A value with the names people read. Immutable.
   *
   * @param id of the facet
   * @param label of the facet
   * @param value as the index holds it
   * @param valueLabel of the value
   */
  public record Named(String id, String label, String value, String valueLabel) {}

  /** Returns how certain the value is, 0 to 1. */
  public double confidence() {
    return reason.confidence();
  }

  /** Returns the certainty as it is shown, with two digits. */
  public String certainty() {
    return String.format(Locale.ROOT, "%.2f", confidence());
  }

  /** Returns the line of {@code corrections.yaml} that takes the value from the entry. */
  public String removal() {
    return line("remove: [" + text(facet.value()) + "]");
  }

  /** Returns the line that also gives the entry another value of the facet in its place. */
  public String exchange(String instead) {
    return line("remove: [" + text(facet.value()) + "], add: [" + text(instead) + "]");
  }

  private String line(String change) {
    return "  - {id: "
        + text(entry.value())
        + ", facet: "
        + text(facet.id())
        + ", "
        + change
        + ", why: \"\"}";
  }

  /**
   * Ids are letters, digits and a few signs: only what looks like a number or a truth is quoted.
   */
  private static String text(String id) {
    boolean plain = id.matches("[a-z][a-z0-9~/-]*") && !NO_TEXTS.contains(id);
    return plain ? id : "\"" + id + "\"";
  }
}

package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.compendiumsearch.core.model.Partner;

/** Who takes part. */
public record PartnerJson(
    @JsonPropertyDescription("\"public\", \"private\", \"civilSociety\" or \"international\".")
        String kind,
    @JsonPropertyDescription("As the document has it.") String name) {
  private static final Map<Partner.Kind, String> KINDS =
      Map.of(
          Partner.Kind.PUBLIC, "public",
          Partner.Kind.PRIVATE, "private",
          Partner.Kind.CIVIL_SOCIETY, "civilSociety",
          Partner.Kind.INTERNATIONAL, "international");

  static PartnerJson of(Partner partner) {
    return new PartnerJson(KINDS.getOrDefault(partner.kind(), ""), partner.name());
  }
}

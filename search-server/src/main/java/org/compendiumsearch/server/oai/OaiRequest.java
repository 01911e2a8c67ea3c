package org.compendiumsearch.server.oai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came. Immutable.
 *
 * @param verb what is asked for
 * @param arguments the others, each once
 */
record OaiRequest(Verb verb, Map<String, String> arguments) {
  static final String PREFIX = "metadataPrefix";
  static final String IDENTIFIER = "identifier";
  static final String TOKEN = "resumptionToken";

  private static final Set<String> LISTS = Set.of("from", "until", "set", PREFIX, TOKEN);

  /** What can be asked for. */
  enum Verb {
    IDENTIFY("Identify"),
    LIST_METADATA_FORMATS("ListMetadataFormats"),
    LIST_SETS("ListSets"),
    LIST_IDENTIFIERS("ListIdentifiers"),
    LIST_RECORDS("ListRecords"),
    GET_RECORD("GetRecord");

    private final String token;

    Verb(String token) {
      this.token = token;
    }

    String token() {
      return token;
    }

    /** Returns the arguments without which it cannot be answered. */
    Set<String> required() {
      return switch (this) {
        case IDENTIFY, LIST_METADATA_FORMATS, LIST_SETS -> Set.of();
        case LIST_IDENTIFIERS, LIST_RECORDS -> Set.of(PREFIX);
        case GET_RECORD -> Set.of(IDENTIFIER, PREFIX);
      };
    }

    /** Returns the arguments it may have beside those. */
    Set<String> optional() {
      return switch (this) {
        case IDENTIFY, GET_RECORD -> Set.of();
        case LIST_METADATA_FORMATS -> Set.of(IDENTIFIER);
        case LIST_SETS -> Set.of(TOKEN);
        case LIST_IDENTIFIERS, LIST_RECORDS -> LISTS;
      };
    }
  }

  /** Reads a request. */
  static OaiRequest of(Map<String, List<String>> parameters) throws OaiFault {
    List<String> verbs = parameters.getOrDefault("verb", List.of());
    Verb verb = null;
    for (Verb each : Verb.values()) {
      verb = verbs.equals(List.of(each.token())) ? each : verb;
    }
    if (verb == null) {
      throw new OaiFault(
          OaiFault.Code.BAD_VERB,
          "verb must be given once and be one of Identify, ListMetadataFormats, ListSets,"
              + " ListIdentifiers, ListRecords, GetRecord");
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> each : parameters.entrySet()) {
      if (!each.getKey().equals("verb")) {
        arguments.put(each.getKey(), only(verb, each.getKey(), each.getValue()));
      }
    }
    boolean resumes = arguments.containsKey(TOKEN);
    if (resumes && arguments.size() > 1) {
      throw bad(TOKEN + " excludes every other argument");
    }
    for (String name : verb.required()) {
      if (!resumes && !arguments.containsKey(name)) {
        throw bad(verb.token() + " needs the argument " + name);
      }
    }
    return new OaiRequest(verb, arguments);
  }

  private static String only(Verb verb, String name, List<String> values) throws OaiFault {
    if (!verb.required().contains(name) && !verb.optional().contains(name)) {
      throw bad(verb.token() + " has no argument \"" + name + "\"");
    }
    if (values.size() != 1) {
      throw bad(name + " can be given once only");
    }
    return values.getFirst();
  }

  private static OaiFault bad(String message) {
    return new OaiFault(OaiFault.Code.BAD_ARGUMENT, message);
  }

  @Nullable String get(String name) {
    return arguments.get(name);
  }

  /** Checks the format of metadata that is asked for. */
  void checkFormat() throws OaiFault {
    String prefix = get(PREFIX);
    if (prefix != null && !prefix.equals(OaiAnswers.OAI_DC)) {
      throw new OaiFault(
          OaiFault.Code.CANNOT_DISSEMINATE_FORMAT,
          "records come as " + OaiAnswers.OAI_DC + ", not as \"" + prefix + "\"");
    }
  }
}

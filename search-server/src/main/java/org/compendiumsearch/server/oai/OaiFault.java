package org.compendiumsearch.server.oai;

/** What the protocol answers to a request it cannot serve (OAI-PMH 2.0, section 3.6). */
final class OaiFault extends Exception {
  private final Code code;

  /** The protocol's names of faults. */
  enum Code {
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    BAD_VERB("badVerb"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch");

    private final String token;

    Code(String token) {
      this.token = token;
    }

    String token() {
      return token;
    }
  }

  OaiFault(Code code, String message) {
    super(message);
    this.code = code;
  }

  Code code() {
    return code;
  }

  /** Returns whether the answer repeats the arguments: not where they are what is wrong. */
  boolean repeatsArguments() {
    return code != Code.BAD_VERB && code != Code.BAD_ARGUMENT;
  }
}

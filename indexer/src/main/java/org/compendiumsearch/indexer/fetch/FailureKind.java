package org.compendiumsearch.indexer.fetch;

import java.util.Locale;

/** Why a document was not fetched, in the words of the report. */
public enum FailureKind {
  /** An address that is none, or of a kind that is never fetched. */
  WRONG_ADDRESS,
  /** An address of this machine or of its own network. */
  PRIVATE_ADDRESS,
  /** The site's robots.txt forbids it. */
  FORBIDDEN_BY_ROBOTS,
  /** No such host, no answer, or none that is HTTP. */
  UNREACHABLE,
  /** A certificate that does not prove who the server is. */
  CERTIFICATE,
  /** Redirects without an end, in a circle, or to where nothing is fetched from. */
  REDIRECTS,
  /** The server says that there is no such document (any more). */
  NOT_FOUND,
  /** The server does not give it to us. */
  REFUSED,
  /** The server has too much to do, or asks to come back later than we wait. */
  BUSY,
  /** The server fails. */
  SERVER_ERROR,
  /** More bytes than are allowed. */
  TOO_BIG,
  /** It took longer than is allowed. */
  TIMED_OUT,
  /** The connection ended within the document. */
  CUT_OFF,
  /** An answer without a body. */
  EMPTY,
  /** Something else than the manifest says, for example a web page in the place of a PDF. */
  WRONG_FORMAT,
  /** The landing page has no link to the document, or several. */
  NO_LINK,
  /** Other bytes than the manifest's checksum is of. */
  CHECKSUM;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

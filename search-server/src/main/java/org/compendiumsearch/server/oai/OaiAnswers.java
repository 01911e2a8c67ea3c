package org.compendiumsearch.server.oai;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.MovedException;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.search.DocumentView;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.export.Xml;
import org.jspecify.annotations.Nullable;

/** Answers requests of OAI-PMH 2.0. Safe for all threads. */
public final class OaiAnswers {
  static final String OAI_DC = "oai_dc";
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  static final String DC_NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  static final String DC_SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
  private static final String SCHEMA = NAMESPACE + "OAI-PMH.xsd";
  private static final String SCHEME = "oai:compendium-search:";
  private static final int PAGE = 50;

  private final SearchEngine engine;
  private final Repository repository;
  private final Clock clock;

  /** Answers from an engine. */
  public OaiAnswers(SearchEngine engine, Clock clock) {
    this.engine = engine;
    this.repository = new Repository(engine);
    this.clock = clock;
  }

  /**
   * Returns the answer to a request, faults included: the protocol knows no other status than 200.
   *
   * @param parameters as they came
   * @param site where this server is reached, without a slash at the end
   */
  public String to(Map<String, List<String>> parameters, String site) {
    OaiRequest request = null;
    try {
      request = OaiRequest.of(parameters);
      Xml xml = begin(site, request);
      answer(xml, request, site);
      return xml.end().toXml();
    } catch (OaiFault fault) {
      Xml xml = begin(site, fault.repeatsArguments() ? request : null);
      String message = String.valueOf(fault.getMessage());
      xml.element("error", message, "code", fault.code().token());
      return xml.end().toXml();
    }
  }

  private Xml begin(String site, @Nullable OaiRequest request) {
    Xml xml = new Xml();
    xml.begin(
        "OAI-PMH",
        "xmlns",
        NAMESPACE,
        "xmlns:xsi",
        XSI,
        "xsi:schemaLocation",
        NAMESPACE + " " + SCHEMA);
    xml.element("responseDate", second(clock.instant()));
    List<String> attributes = new ArrayList<>();
    if (request != null) {
      attributes.addAll(List.of("verb", request.verb().token()));
      request.arguments().forEach((name, value) -> attributes.addAll(List.of(name, value)));
    }
    return xml.element("request", site + "/oai", attributes.toArray(new String[0]));
  }

  private void answer(Xml xml, OaiRequest request, String site) throws OaiFault {
    switch (request.verb()) {
      case IDENTIFY -> identify(xml, site);
      case LIST_METADATA_FORMATS -> formats(xml, request);
      case LIST_SETS -> sets(xml, request);
      case LIST_IDENTIFIERS, LIST_RECORDS -> list(xml, request, site);
      case GET_RECORD -> {
        request.checkFormat();
        Repository.Header header = header(String.valueOf(request.get(OaiRequest.IDENTIFIER)));
        xml.begin(request.verb().token());
        record(xml, header, new DublinCore(engine, site));
        xml.end();
      }
    }
  }

  private void identify(Xml xml, String site) {
    xml.begin("Identify");
    xml.element("repositoryName", "Compendium Search");
    xml.element("baseURL", site + "/oai");
    xml.element("protocolVersion", "2.0");
    // The protocol wants an address; this one every domain with mail has (RFC 2142).
    xml.element("adminEmail", "postmaster@" + host(site));
    xml.element("earliestDatestamp", second(repository.records().earliest()));
    xml.element("deletedRecord", "transient");
    xml.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
    xml.end();
  }

  private static String host(String site) {
    String host = URI.create(site).getHost();
    return host == null ? "localhost" : host;
  }

  private void formats(Xml xml, OaiRequest request) throws OaiFault {
    String identifier = request.get(OaiRequest.IDENTIFIER);
    if (identifier != null) {
      header(identifier);
    }
    xml.begin("ListMetadataFormats").begin("metadataFormat");
    xml.element("metadataPrefix", OAI_DC);
    xml.element("schema", DC_SCHEMA);
    xml.element("metadataNamespace", DC_NAMESPACE);
    xml.end().end();
  }

  private void sets(Xml xml, OaiRequest request) throws OaiFault {
    if (request.get(OaiRequest.TOKEN) != null) {
      throw new OaiFault(
          OaiFault.Code.BAD_RESUMPTION_TOKEN, "the list of sets comes whole, without a token");
    }
    xml.begin("ListSets");
    for (String set : repository.records().sets()) {
      xml.begin("set").element("setSpec", spec(set)).element("setName", set).end();
    }
    xml.end();
  }

  private void list(Xml xml, OaiRequest request, String site) throws OaiFault {
    request.checkFormat();
    String token = request.get(OaiRequest.TOKEN);
    Harvest harvest =
        token == null
            ? Harvest.of(request.get("from"), request.get("until"), request.get("set"))
            : Harvest.resume(token);
    List<Repository.Header> wanted =
        repository.records().headers().stream()
            .filter(each -> harvest.wants(each.position(), specs(each)))
            .toList();
    List<Repository.Header> ahead =
        wanted.stream().filter(each -> harvest.isAhead(each.position())).toList();
    if (ahead.isEmpty()) {
      throw new OaiFault(OaiFault.Code.NO_RECORDS_MATCH, "there is nothing to harvest so");
    }
    List<Repository.Header> page = ahead.subList(0, Math.min(PAGE, ahead.size()));
    boolean whole = request.verb() == OaiRequest.Verb.LIST_RECORDS;
    DublinCore metadata = new DublinCore(engine, site);
    xml.begin(request.verb().token());
    for (Repository.Header each : page) {
      if (whole) {
        record(xml, each, metadata);
      } else {
        head(xml, each);
      }
    }
    boolean goesOn = ahead.size() > page.size();
    if (goesOn || token != null) {
      Harvest rest = harvest.after(page.getLast().position(), page.size());
      xml.element(
          "resumptionToken",
          goesOn ? rest.token() : "",
          "completeListSize",
          Integer.toString(harvest.delivered() + ahead.size()),
          "cursor",
          Integer.toString(harvest.delivered()));
    }
    xml.end();
  }

  private Repository.Header header(String identifier) throws OaiFault {
    Repository.Header found =
        identifier.startsWith(SCHEME)
            ? repository.records().find(identifier.substring(SCHEME.length()))
            : null;
    if (found == null) {
      throw new OaiFault(
          OaiFault.Code.ID_DOES_NOT_EXIST,
          "no record \"" + identifier + "\"; identifiers are " + SCHEME + "DOCUMENT-ID");
    }
    return found;
  }

  private void record(Xml xml, Repository.Header header, DublinCore metadata) {
    DocumentView view = header.deleted() ? null : view(header);
    xml.begin("record");
    head(xml, view == null ? gone(header) : header);
    if (view != null) {
      xml.begin("metadata");
      metadata.write(xml, view);
      xml.end();
    }
    xml.end();
  }

  /** Returns a document, or null where it went while the list was written. */
  private @Nullable DocumentView view(Repository.Header header) {
    try {
      return engine.view(new DocumentId(header.position().id()));
    } catch (NotFoundException | MovedException gone) {
      return null;
    }
  }

  private static Repository.Header gone(Repository.Header header) {
    return new Repository.Header(header.position(), true, header.sets());
  }

  private static void head(Xml xml, Repository.Header header) {
    String[] status = header.deleted() ? new String[] {"status", "deleted"} : new String[0];
    xml.begin("header", status);
    xml.element("identifier", SCHEME + header.position().id());
    xml.element("datestamp", second(header.position().at()));
    for (String set : specs(header)) {
      xml.element("setSpec", set);
    }
    xml.end();
  }

  private static List<String> specs(Repository.Header header) {
    return header.sets().stream().map(OaiAnswers::spec).toList();
  }

  /** Returns a collection's id with what the protocol allows in the name of a set. */
  private static String spec(String collection) {
    return collection.replaceAll("[^A-Za-z0-9_.!~*'()-]", "-");
  }

  private static String second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}

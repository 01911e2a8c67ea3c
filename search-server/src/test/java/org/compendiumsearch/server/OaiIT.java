package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Harvesting by OAI-PMH 2.0, as a harvester does it. */
class OaiIT {
  private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String BRIEF =
      "oai:compendium-search:brief-financial-intelligence-survivor-banking";

  private final CorpusServer server = CorpusServer.get();

  private Document ask(String parameters) {
    HttpResponse<String> response = server.send("/oai?" + parameters);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    return parsed(response.body());
  }

  private static Document parsed(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new AssertionError(xml, e);
    }
  }

  private static List<String> texts(Document answer, String namespace, String element) {
    NodeList nodes = answer.getElementsByTagNameNS(namespace, element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  private static List<String> childrenOf(Document answer, String element) {
    NodeList nodes = answer.getElementsByTagNameNS(OAI, element).item(0).getChildNodes();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      names.add(nodes.item(i).getLocalName());
    }
    return names;
  }

  @Test
  void identifyTellsWhatTheProtocolWantsInItsOrder() {
    Document answer = ask("verb=Identify");

    assertThat(childrenOf(answer, "OAI-PMH"))
        .containsExactly("responseDate", "request", "Identify");
    assertThat(childrenOf(answer, "Identify"))
        .containsExactly(
            "repositoryName",
            "baseURL",
            "protocolVersion",
            "adminEmail",
            "earliestDatestamp",
            "deletedRecord",
            "granularity");
    assertThat(texts(answer, OAI, "baseURL")).containsExactly(server.uri("/oai").toString());
    assertThat(texts(answer, OAI, "protocolVersion")).containsExactly("2.0");
  }

  @Test
  void aHarvestGetsEveryDocumentOnce() {
    Set<String> identifiers = new HashSet<>();
    int records = 0;
    Document answer = ask("verb=ListRecords&metadataPrefix=oai_dc");
    while (true) {
      List<String> page = texts(answer, OAI, "identifier");
      records += page.size();
      identifiers.addAll(page);
      assertThat(texts(answer, DC, "title")).hasSize(page.size());
      List<String> tokens = texts(answer, OAI, "resumptionToken");
      assertThat(tokens).hasSize(1);
      if (tokens.getFirst().isEmpty()) {
        break;
      }
      answer = ask("verb=ListRecords&resumptionToken=" + tokens.getFirst());
    }

    assertThat(records).isEqualTo(271);
    assertThat(identifiers).hasSize(271).contains(BRIEF);
  }

  @Test
  void aRecordIsADocumentInDublinCore() {
    Document answer = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + BRIEF);

    assertThat(childrenOf(answer, "record")).containsExactly("header", "metadata");
    assertThat(childrenOf(answer, "header")).startsWith("identifier", "datestamp");
    assertThat(texts(answer, DC, "identifier").getFirst())
        .isEqualTo(
            server.uri("/documents/brief-financial-intelligence-survivor-banking").toString());
    assertThat(texts(answer, DC, "subject")).contains("Financial services");
    assertThat(texts(answer, DC, "language")).containsExactly("en");
    assertThat(texts(answer, DC, "format")).containsExactly("application/pdf");
  }

  @Test
  void setsAreCollections() {
    List<String> sets = texts(ask("verb=ListSets"), OAI, "setSpec");

    assertThat(sets).isNotEmpty();
    Document answer = ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=" + sets.getFirst());
    assertThat(texts(answer, OAI, "setSpec")).allMatch(sets.getFirst()::equals).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verb=Nothing                                                              | badVerb
          ''                                                                        | badVerb
          verb=Identify&verb=Identify                                               | badVerb
          verb=Identify&set=a                                                       | badArgument
          verb=ListRecords                                                          | badArgument
          verb=ListRecords&metadataPrefix=oai_dc&from=yesterday                     | badArgument
          verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30                    | badArgument
          verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-03&until=2026-02-02   | badArgument
          verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-03&until=2027-02-02T00:00:00Z | badArgument
          verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=a                  | badArgument
          verb=ListRecords&metadataPrefix=marc21                                    | cannotDisseminateFormat
          verb=GetRecord&metadataPrefix=marc21&identifier=a                         | cannotDisseminateFormat
          verb=GetRecord&metadataPrefix=oai_dc&identifier=a                         | idDoesNotExist
          verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:compendium-search:no  | idDoesNotExist
          verb=ListMetadataFormats&identifier=oai:compendium-search:no              | idDoesNotExist
          verb=ListRecords&resumptionToken=bm9uc2Vuc2U                              | badResumptionToken
          verb=ListRecords&resumptionToken=%3C%2Foai%3E                             | badResumptionToken
          verb=ListSets&resumptionToken=a                                           | badResumptionToken
          verb=ListIdentifiers&metadataPrefix=oai_dc&until=1999-12-31               | noRecordsMatch
          verb=ListIdentifiers&metadataPrefix=oai_dc&from=2999-12-31                | noRecordsMatch
          verb=ListIdentifiers&metadataPrefix=oai_dc&set=none                       | noRecordsMatch
          """)
  void aWrongRequestIsAnsweredByTheProtocolsCode(String parameters, String code) {
    Document answer = ask(parameters);
    Element error = (Element) answer.getElementsByTagNameNS(OAI, "error").item(0);

    assertThat(error.getAttribute("code")).isEqualTo(code);
    assertThat(error.getTextContent()).isNotBlank();
    boolean repeats = !code.equals("badVerb") && !code.equals("badArgument");
    Element request = (Element) answer.getElementsByTagNameNS(OAI, "request").item(0);
    assertThat(request.hasAttribute("verb")).isEqualTo(repeats);
  }

  @Test
  void aFormIsAnsweredToo() {
    HttpResponse<String> response =
        server.send(
            HttpRequest.newBuilder(server.uri("/oai"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("verb=ListMetadataFormats"))
                .build());

    assertThat(texts(parsed(response.body()), OAI, "metadataPrefix")).containsExactly("oai_dc");
  }
}

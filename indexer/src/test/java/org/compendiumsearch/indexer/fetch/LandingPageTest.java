package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LandingPageTest {
  private static final String AT = "https://site.example/en/about.html";

  @Test
  void aLinkThatEndsLikeThePdfIsMeantWhereTheManifestDoesNotSay() throws Exception {
    assertThat(found("<a href='../docs/A.pdf?v=2'>A</a><a href=/b.docx>B</a>", null))
        .isEqualTo("https://site.example/docs/A.pdf?v=2");
  }

  @Test
  void thePagesOwnBaseCounts() throws Exception {
    assertThat(found("<base href='https://files.example/x/'><a href=a.pdf>A</a>", null))
        .isEqualTo("https://files.example/x/a.pdf");
  }

  @Test
  void theSameLinkTwiceIsOneLink() throws Exception {
    assertThat(found("<a href=/a.pdf><img></a> <a href=/a.pdf#page=2>Report</a>", null))
        .isEqualTo("https://site.example/a.pdf");
  }

  @Test
  void theAddressThatLibrariesGiveToScholarsIsMeant() throws Exception {
    assertThat(found("<meta name=citation_pdf_url content='/bitstream/1'><a href=/x>x</a>", null))
        .isEqualTo("https://site.example/bitstream/1");
  }

  @Test
  void findLooksAtTheAddressAndAtTheText() throws Exception {
    String page = "<a href=/download/1>Summary</a><a href=/download/2>Full report</a>";

    assertThat(found(page, "load/1$")).isEqualTo("https://site.example/download/1");
    assertThat(found(page, "(?i)full")).isEqualTo("https://site.example/download/2");
  }

  @Test
  void addressesThatNobodyFetchesFromAreNoLinks() {
    assertThatThrownBy(() -> found("<a href='javascript:open(1)'>a.pdf</a>", "a.pdf"))
        .hasMessage(
            "the page "
                + AT
                + " has no link to what \"find\" says, \"a.pdf\"; look at it in a browser and give"
                + " \"find\" a part of the link's address or text");
  }

  @Test
  void noLinkIsTold() {
    assertThatThrownBy(() -> found("<p>Soon.", null))
        .hasMessage(
            "the page "
                + AT
                + " has no link to a PDF; look at it in a browser and give \"find\" a part of the"
                + " link's address or text");
  }

  @Test
  void severalLinksAreNamed() {
    assertThatThrownBy(() -> found("<a href=/a.pdf>A</a><a href=/b.pdf>B</a>", null))
        .hasMessage(
            "the page "
                + AT
                + " has 2 links to a PDF; say by \"find\" which is meant:"
                + " https://site.example/a.pdf, https://site.example/b.pdf");
  }

  @Test
  void whatIsNoPageIsTold() {
    Answer pdf =
        new Answer(
            URI.create(AT),
            200,
            Map.of("content-type", "application/pdf"),
            new ByteArrayInputStream(FetchFixture.PDF));

    assertThatThrownBy(() -> LandingPage.read(pdf))
        .hasMessage(
            "expected a landing page, but "
                + AT
                + " sent \"application/pdf\"; where that is the document, take \"landing\" out of"
                + " the manifest");
  }

  private static String found(String html, @Nullable String find) throws IOException, FetchFailure {
    Answer answer =
        new Answer(
            URI.create(AT),
            200,
            Map.of("content-type", "text/html; charset=utf-8"),
            new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    Pattern pattern = find == null ? null : Pattern.compile(find);
    return LandingPage.read(answer).find(new Origin.Landing(pattern), OriginFormat.PDF).toString();
  }
}

package org.compendiumsearch.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.FacetAssignment.Assigned;
import org.compendiumsearch.core.model.TextSpan;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.RandomCases;
import org.junit.jupiter.api.Test;

class EntryMapperTest {
  private final EntryMapper mapper = new EntryMapper(new Analyzers());

  private List<String> values(Entries entry, String field) {
    Document doc = mapper.toLucene(entry.build(), new WordTally());
    return Arrays.stream(doc.getFields(field)).map(EntryMapperTest::text).toList();
  }

  private static String text(IndexableField field) {
    return field.stringValue() != null
        ? field.stringValue()
        : field.binaryValue() != null ? field.binaryValue().utf8ToString() : "";
  }

  @Test
  void readsAnEntryAsItWasWritten() {
    Entry entry =
        entry("report~training")
            .title("Training")
            .documentTitle("A report")
            .under("A report", "Measures")
            .text("Hotels train.\nStaff «learn» 🙂.")
            .page(14, "Hotels", "xii")
            .page(15, "Staff")
            .span(new TextSpan(0, 6, TextSpan.Kind.LINK, "https://example.org/?a=b&c=\"d\""))
            .language("fr")
            .year(1999)
            .order(7)
            .facet("sector", "hospitality")
            .facet(new FacetAssignment("topic", "law", Assigned.RULE, "\"legal act\""))
            .build();

    assertThat(EntryMapper.fromLucene(mapper.toLucene(entry, new WordTally()))).isEqualTo(entry);
  }

  @Test
  void readsWhatIsAbsentAsAbsent() {
    Entry entry = entry("a").year(null).publisher(null).text("").build();

    assertThat(EntryMapper.fromLucene(mapper.toLucene(entry, new WordTally()))).isEqualTo(entry);
  }

  @Test
  void readsAnyTextAsItWasWritten() {
    RandomCases.run(
        300,
        random -> {
          StringBuilder text = new StringBuilder("x");
          for (int i = random.nextInt(60); i > 0; i--) {
            text.appendCodePoint(random.nextInt(0xD800));
          }
          Entry entry = entry("a").title(text.toString()).text(text.toString()).build();

          assertThat(EntryMapper.fromLucene(mapper.toLucene(entry, new WordTally())))
              .isEqualTo(entry);
        });
  }

  @Test
  void looksForTheTextInTheFieldsOfItsLanguage() {
    Entries entry = entry("a~b").title("B").documentTitle("D").under("A").text("T");

    assertThat(values(entry, "title.en")).containsExactly("B");
    assertThat(values(entry, "heading.en")).containsExactly("A", "D");
    assertThat(values(entry, "body.en")).containsExactly("T");
  }

  @Test
  void putsLanguagesWithoutAnAnalysisTogether() {
    assertThat(values(entry("a").language("pl").text("T"), "body.und")).containsExactly("T");
    assertThat(values(entry("a").language("pl").text("T"), "body.pl")).isEmpty();
  }

  @Test
  void looksForTheTitleOfAWholeDocumentOnce() {
    assertThat(values(entry("a").title("The Code"), "heading.en")).isEmpty();
  }

  @Test
  void findsAPathByAllItsBeginnings() {
    Entries entry =
        entry("a").facet("region", "africa/eastern-africa/kenya", "africa/middle-africa");

    assertThat(values(entry, "facet.region"))
        .containsExactly(
            "africa",
            "africa/eastern-africa",
            "africa/eastern-africa/kenya",
            "africa/middle-africa");
  }

  @Test
  void countsAValueOnceHoweverItCame() {
    Entries entry =
        entry("a")
            .facet("sector", "banking")
            .facet(new FacetAssignment("sector", "banking", Assigned.RULE, "bank"));

    assertThat(values(entry, "facet.sector")).containsExactly("banking");
  }

  @Test
  void takesASlashInAnOpenValueAsALetter() {
    for (String facet : List.of("partner", "publisher", "collection", "language")) {
      assertThat(values(entry("a").facet(facet, "ILO/IOM"), "facet." + facet))
          .containsExactly("ILO/IOM");
    }
  }

  @Test
  void ordersTitlesAsPeopleDo() {
    List<String> titles =
        List.of("zebra", "Ärger", "apple", "Éclair", "éclair", "Banana", "10", "9");
    List<Entry> entries = new ArrayList<>();
    titles.forEach(title -> entries.add(entry("a").title(title).build()));

    entries.sort(
        (a, b) ->
            mapper
                .toLucene(a, new WordTally())
                .getField("title.order")
                .binaryValue()
                .compareTo(
                    mapper.toLucene(b, new WordTally()).getField("title.order").binaryValue()));

    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly("10", "9", "apple", "Ärger", "Banana", "éclair", "Éclair", "zebra");
  }
}

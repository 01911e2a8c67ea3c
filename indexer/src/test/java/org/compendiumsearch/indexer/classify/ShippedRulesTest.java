package org.compendiumsearch.indexer.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.rules.EntryClassifier;
import org.compendiumsearch.core.rules.Finding;
import org.compendiumsearch.core.rules.RuleSyntax;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the taxonomy of the corpus makes of short entries in each language that has rules. */
class ShippedRulesTest {
  private static final Path TAXONOMY = Path.of("..", "corpus", "taxonomy.yaml");
  private static final Analyzers ANALYZERS = new Analyzers();
  private static final Facets FACETS = facets();
  private static final EntryClassifier CLASSIFIER = new EntryClassifier(FACETS, ANALYZERS);

  private static Facets facets() {
    try {
      return new Facets(
          TaxonomyReader.read(
              "taxonomy.yaml", Files.readString(TAXONOMY), new RuleSyntax(ANALYZERS)),
          new Regions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> values(String facet, String language, String title, String text) {
    DocumentSummary document =
        new DocumentSummary(
            new DocumentId("a"), title, null, null, language, "text/plain", null, null);
    Entry entry =
        new Entry(
            EntryId.whole(document.id()),
            document,
            0,
            title,
            List.of(title),
            language,
            text,
            List.of(),
            List.of(),
            List.of());
    return CLASSIFIER.classify(entry).stream()
        .filter(finding -> finding.chosen() && finding.facet().equals(facet))
        .map(Finding::value)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Des navires de pêche inspectés | Les pêcheurs migrants en Thaïlande travaillent sans"
            + " contrat sur des navires de pêche. | fisheries-seafood | TH",
        "fr | Les banques et la traite | Les banques et la cellule de renseignement financier"
            + " signalent le blanchiment d'argent au Canada. | financial-services | CA",
        "fr | Hôtels contre la traite | Dans les hôtels de Pologne, le personnel apprend à"
            + " reconnaître les victimes. | hospitality-tourism | PL",
        "fr | Le cacao ivoirien | Dans les plantations de cacao en Côte d'Ivoire, des enfants"
            + " récoltent les fèves. | agriculture | CI",
        "fr | Travailleuses domestiques | Un contrat type protège les travailleuses domestiques au"
            + " Liban. | domestic-work | LB",
        "es | Pescadores en alta mar | Los pescadores de los buques pesqueros en Perú reciben sus"
            + " salarios tarde. | fisheries-seafood | PE",
        "es | Hoteles y turismo | Los hoteles y las agencias de viajes en Colombia firman un"
            + " código. | hospitality-tourism | CO",
        "es | Talleres textiles | En Argentina, en los talleres textiles, se cose ropa en"
            + " condiciones forzosas. | garments-textiles | AR",
        "es | Minería de oro | La minería y los mineros del oro en Bolivia viven en campamentos. |"
            + " mining-minerals | BO",
        "es | Trabajadoras del hogar | Las trabajadoras del hogar en México piden un contrato. |"
            + " domestic-work | MX",
        "ar | البنوك ومكافحة الاتجار | تبلغ البنوك في الأردن عن غسل الأموال. | financial-services |"
            + " JO",
        "ar | صيد الأسماك | يعمل الصيادون على سفن الصيد في تايلاند دون أجر. | fisheries-seafood |"
            + " TH",
        "ar | الفنادق والسياحة | يتعلم موظفو الفنادق في قطر كيف يتعرفون على الضحايا. |"
            + " hospitality-tourism | QA",
        "ar | العمالة المنزلية | تحتاج عاملات المنازل في لبنان إلى عقد. | domestic-work | LB",
        "ar | مواقع البناء | يعيش عمال البناء في قطر قرب مواقع البناء. | construction | QA",
        "ru | Банки против торговли людьми | Банки и служба финансовой разведки в Латвии сообщают о"
            + " подозрительных сделках. | financial-services | LV",
        "ru | Рыбаки | Рыбаки на рыболовных судах в Таиланде не получают платы. | fisheries-seafood"
            + " | TH",
        "ru | Гостиницы | Гостиницы и туризм в Турции: обучение персонала. | hospitality-tourism |"
            + " TR",
        "ru | Домашний труд | Домашние работники в Ливане просят о договоре. | domestic-work | LB",
        "ru | Стройки | Рабочие на стройках в Катаре живут рядом со стройкой. | construction | QA",
        "zh | 银行与人口贩运 | 加拿大的银行和金融情报机构报告洗钱。 | financial-services | CA",
        "zh | 渔船上的工人 | 泰国渔船上的渔民没有合同。 | fisheries-seafood | TH",
        "zh | 酒店培训 | 波兰的酒店和旅行社培训员工。 | hospitality-tourism | PL",
        "zh | 服装工厂 | 越南的服装工厂和纺织企业。 | garments-textiles | VN",
        "zh | 可可种植园 | 科特迪瓦的可可种植园里有儿童。 | agriculture | CI",
      })
  void findsSectorAndCountryInEachLanguage(
      String language, String title, String text, String sector, String country) {
    assertThat(values("sector", language, title, text)).first().isEqualTo(sector);
    assertThat(values(Facets.REGION, language, title, text))
        .containsExactly(FACETS.regions().ofCountry(country).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "health | The hospitality of the village was known.",
        "legal-professional | She gave an account, and it was taken into account.",
        "shipping-logistics | Follow-ups came, and start-ups were set up.",
        "transport-aviation | A pilot was followed by a second pilot.",
        "recruitment-employment | The recruits of the army marched."
      })
  void takesNoWordForAnotherThatSharesItsStem(String sector, String text) {
    assertThat(values("sector", "en", "A note", text)).doesNotContain(sector);
  }
}

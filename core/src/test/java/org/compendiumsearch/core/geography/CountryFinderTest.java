package org.compendiumsearch.core.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryFinderTest {
  private static final Regions REGIONS = new Regions();
  private static final CountryFinder FINDER = new CountryFinder(REGIONS);

  private static String codes(String text, String language) {
    List<String> codes =
        FINDER.find(text, language).stream()
            .map(mention -> REGIONS.code(mention.path()))
            .distinct()
            .toList();
    return String.join(" ", codes);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "NONE",
      value = {
        "'He roasted a turkey for us', NONE",
        "'A workshop in Turkey and Türkiye', TR",
        "'The plant at Turkey Point', NONE",
        "'Turkey farms in Ohio', US",
        "'blue china on the shelf', NONE",
        "'mines in China', CN",
        "'on the South China Sea', NONE",
        "'Bank of China', NONE",
        "'workers in Georgia and Armenia; Tbilisi hosted them', GE AM",
        "'the police of Atlanta, Georgia', US",
        "'students of Georgia Tech', US",
        "'Washington, Georgia', US",
        "'Migrants in Jordan', JO",
        "'it was Michael Jordan', NONE",
        "'Jordan Smith said so', NONE",
        "'Chad Hurley founded it', NONE",
        "'refugees in Chad', TD",
        "'Papua New Guinea', PG",
        "'Equatorial Guinea', GQ",
        "'Guinea-Bissau', GW",
        "'miners of Guinea', GN",
        "'a guinea pig', NONE",
        "'farms in Niger', NE",
        "'farms in Nigeria', NG",
        "'the Niger Delta', NG",
        "'Democratic Republic of the Congo', CD",
        "'Republic of the Congo', CG",
        "'Republic of Korea', KR",
        "'Democratic People''s Republic of Korea', KP",
        "'North Korea', KP",
        "'the Dominican Republic', DO",
        "'the island of Dominica', DM",
        "'Roman law and Somali traders', SO",
        "'courts of Oman and Mali', OM ML",
        "'let us go', NONE",
        "'the US and the UK', US GB",
        "'U.S. courts', US",
        "'worth 3 million US dollars', NONE",
        "'Northern Ireland', GB",
        "'in Ireland', IE",
        "'American Samoa', AS",
        "'in Samoa', WS",
        "'New Mexico and New Jersey', US",
        "'in Mexico', MX",
        "'Native American nations', NONE",
        "'firms of Latin America', NONE",
        "'Lebanon, Ohio', US",
        "'mines near Kinshasa in Congo', CD",
        "'the ports of Brazzaville and Pointe-Noire in Congo', CG",
        "'talks in Nigeria and Niger', NG NE",
        "'a court in Korea', KR",
        "'a hostel in Gaborone', BW",
        "'hotels of Reykjavik and Apia', IS WS",
        "'Brussels proposed a law', NONE",
        "'an oral statement', NONE",
        "'Regina Smith of Halifax', NONE",
        "'Charles Darwin wrote it', NONE",
      })
  void tellsCountriesApartInEnglish(String text, String expected) {
    assertThat(codes(text, "en")).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 'des pêcheurs thaïlandais en Côte d’Ivoire', TH CI",
    "es, 'los trabajadores de Tailandia y los peruanos', TH PE",
    "ar, 'العمال في تايلاند وكينيا', TH KE",
    "ru, 'рыбаки в Таиланде и Кении', TH KE",
    "zh, '泰国和肯尼亚的渔民', TH KE",
    "fr, 'un hôtel de Varsovie', PL",
    "es, 'los talleres de Varsovia', PL",
    "ar, 'مصانع وارسو', PL",
    "ru, 'гостиница Варшава', PL",
    "zh, '华沙的酒店', PL",
  })
  void knowsTheNamesOfOtherLanguages(String language, String text, String expected) {
    assertThat(codes(text, language)).isEqualTo(expected);
  }
}

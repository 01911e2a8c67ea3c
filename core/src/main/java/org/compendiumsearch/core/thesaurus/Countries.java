package org.compendiumsearch.core.thesaurus;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.geography.Regions;

/** The names of countries, from ICU. */
public final class Countries {
  private Countries() {}

  /**
   * Returns the name of every country in a language, in the order of {@link Regions#countries}; ""
   * where ICU has none.
   */
  public static List<String> names(Regions regions, String language) {
    List<String> names = new ArrayList<>();
    for (String country : regions.countries()) {
      String name = ULocale.getDisplayCountry("und-" + country, language);
      names.add(name.equals(country) ? "" : name);
    }
    return names;
  }
}

package org.compendiumsearch.core.geography;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The towns that ICU names time zones by: some 400, most capitals among them, in every language it
 * knows, each with its country.
 */
final class Cities {
  /**
   * Zones whose name misleads: the seat of the European Union, plain words, given names, and names
   * that a town of another country shares.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "Europe/Brussels",
          "Asia/Oral",
          "America/Regina",
          "America/Resolute",
          "America/Creston",
          "America/Dawson",
          "America/Halifax",
          "America/Nassau",
          "America/Nome",
          "Asia/Hebron",
          "Atlantic/Stanley",
          "Pacific/Chatham",
          "Pacific/Wallis",
          "Pacific/Midway",
          "Indian/Mahe");

  private Cities() {}

  /** Returns the code of the country by the name of the town. */
  static Map<String, String> in(String language) {
    TimeZoneNames names = TimeZoneNames.getInstance(new ULocale(language));
    Map<String, String> countries = new LinkedHashMap<>();
    for (String zone :
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String name = names.getExemplarLocationName(zone);
      // "Center, North Dakota": the small ones are no help.
      if (name != null && name.indexOf(',') < 0 && !LEFT_OUT.contains(zone)) {
        countries.put(name, TimeZone.getRegion(zone));
      }
    }
    return countries;
  }
}

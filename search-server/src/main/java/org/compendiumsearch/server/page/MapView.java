package org.compendiumsearch.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.search.Matrix;
import org.compendiumsearch.core.taxonomy.Facet;
import org.jspecify.annotations.Nullable;

/**
 * The evidence map: what there is, and where there is nothing. Immutable.
 *
 * @param search the selection, with its chips and addresses
 * @param table the pairs of values
 * @param world the countries
 * @param years entries by year
 * @param choices the facets that can be rows or columns
 */
public record MapView(
    SearchView search, Table table, World world, Years years, List<Facet> choices) {
  /** How many shades there are beside none. */
  private static final int SHADES = 5;

  /** Copies the choices. */
  public MapView {
    choices = List.copyOf(choices);
  }

  /** Returns where the entries of the selection are listed. */
  public String list() {
    return new Links(search.request(), false).page(1);
  }

  /** Returns how dark a count is, from 0 for none to 5 for the most. */
  static int shade(int count, int most) {
    return count == 0
        ? 0
        : Math.max(1, (int) Math.ceil(SHADES * Math.sqrt(count) / Math.sqrt(most)));
  }

  /**
   * A table of pairs.
   *
   * @param rows the facet of the rows
   * @param columns the facet of the columns
   * @param heads of the columns
   * @param lines the rows
   * @param gaps how many cells have no entry
   */
  public record Table(Facet rows, Facet columns, List<Head> heads, List<Line> lines, int gaps) {
    /** Copies the lists. */
    public Table {
      heads = List.copyOf(heads);
      lines = List.copyOf(lines);
    }
  }

  /**
   * A value at the head of a row or column.
   *
   * @param total the entries that have it; an entry in several cells counts once
   * @param href where they are listed
   * @param below the map of what lies below it, or null where nothing does
   */
  public record Head(Matrix.Value value, int total, String href, @Nullable String below) {}

  /** A row. */
  public record Line(Head head, List<Cell> cells) {
    /** Copies the cells. */
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A pair.
   *
   * @param shade from 0 to 5
   * @param href where its entries are listed
   */
  public record Cell(int count, int shade, String href) {}

  /**
   * The countries of the selection.
   *
   * @param countries by number of entries, then name
   * @param byCode the same by ISO code
   */
  public record World(WorldMap map, List<Country> countries, Map<String, Country> byCode) {
    /** Copies the collections. */
    public World {
      countries = List.copyOf(countries);
      byCode = Map.copyOf(byCode);
    }

    /** Returns a country that has entries, or null. */
    public @Nullable Country find(String code) {
      return byCode.get(code);
    }
  }

  /** A country that has entries. */
  public record Country(String code, String label, int count, int shade, String href) {}

  /**
   * Entries by year.
   *
   * @param bars one a year, also for years without entries
   * @param most the most entries of a year
   * @param without how many entries have no year
   */
  public record Years(List<Bar> bars, int most, int without) {
    /** Copies the bars. */
    public Years {
      bars = List.copyOf(bars);
    }

    /** Returns the bars that have entries, for the table. */
    public List<Bar> filled() {
      List<Bar> filled = new ArrayList<>(bars);
      filled.removeIf(bar -> bar.count() == 0);
      return filled;
    }
  }

  /**
   * A year.
   *
   * @param height from 0 to 100
   * @param href where its entries are listed
   */
  public record Bar(int year, int count, int height, String href) {}
}

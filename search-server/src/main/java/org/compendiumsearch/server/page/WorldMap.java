package org.compendiumsearch.server.page;

import com.ibm.icu.util.Region;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The outlines of the countries, from Natural Earth (public domain), in the Equal Earth projection;
 * {@code src/map/make-world.py} made them. Immutable.
 *
 * @param shapes in the order of their codes
 */
public record WorldMap(List<Shape> shapes) {
  /** The part of the plane that holds them all, as an SVG {@code viewBox}. */
  public static final String VIEW_BOX = "-10 0 2080 870";

  private static final int NARROW = 12;
  private static final int NO_NAME = 0;

  /** Copies the shapes. */
  public WorldMap {
    shapes = List.copyOf(shapes);
  }

  /**
   * A country.
   *
   * @param code ISO 3166-1 in two letters, or "" for land that has none
   * @param x of the middle of its largest part
   * @param width of that part
   * @param path its outline
   */
  public record Shape(String code, int x, int y, int width, String path) {
    /** Returns whether it is too small to be seen or pressed, and needs a dot. */
    public boolean isSmall() {
      return width < NARROW;
    }
  }

  /** Reads the outlines out of the jar. */
  static WorldMap load() {
    try (InputStream in = WorldMap.class.getResourceAsStream("world.tsv")) {
      if (in == null) {
        throw new IllegalStateException("world.tsv is not in the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new WorldMap(lines.lines().map(WorldMap::shape).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shape shape(String line) {
    String[] cells = line.split("\t", -1);
    int number = Integer.parseInt(cells[0]);
    String code = number == NO_NAME ? "" : Region.getInstance(number).toString();
    return new Shape(
        code,
        Integer.parseInt(cells[1]),
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        cells[4]);
  }
}

package org.compendiumsearch.indexer.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.SlideShowFactory;

/** The titles of slides, which stand among the other texts of their slide. */
final class SlideTitles {
  private SlideTitles() {}

  /**
   * Returns the title of each slide, empty where it has none; nothing where they cannot be told.
   */
  static List<String> of(Path file) {
    List<String> titles = new ArrayList<>();
    try (SlideShow<?, ?> show = SlideShowFactory.create(file.toFile(), null, true)) {
      for (Slide<?, ?> slide : show.getSlides()) {
        String title = slide.getTitle();
        titles.add(title == null ? "" : title);
      }
    } catch (IOException | RuntimeException e) {
      // What is wrong with the file, its parser tells.
      return List.of();
    }
    return titles;
  }

  /** Returns the same blocks, with the title of each slide before its other texts. */
  static List<Block> first(List<Block> blocks) {
    List<Block> sorted = new ArrayList<>();
    int slide = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (i > 0 && !Objects.equals(block.page(), blocks.get(i - 1).page())) {
        slide = i;
      }
      boolean isFirst = sorted.subList(slide, i).stream().noneMatch(Block::isHeading);
      sorted.add(block.isHeading() && isFirst ? slide : i, block);
    }
    return sorted;
  }
}

package org.compendiumsearch.indexer.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.SlideShowFactory;

/** The titles of PowerPoint's slides, which Tika writes among the other texts of a slide. */
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
}

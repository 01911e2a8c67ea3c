package org.compendiumsearch.server.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.MovedException;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SnapshotId;
import org.compendiumsearch.core.taxonomy.Labels;
import org.compendiumsearch.server.http.LabelLanguage;
import org.compendiumsearch.server.http.Languages;
import org.compendiumsearch.server.http.Problems;
import org.compendiumsearch.server.http.Site;
import org.compendiumsearch.server.http.wire.ProblemJson;
import org.jspecify.annotations.Nullable;

/** Makes pages of templates, in the language asked for and under the pages' policy. */
final class Renderer {
  private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=()";

  private final SearchEngine engine;
  private final TemplateEngine templates;

  /** Read when the first page of a language is shown: a start does not wait for all of them. */
  private final Map<String, Texts> texts = new ConcurrentHashMap<>();

  Renderer(SearchEngine engine, TemplateEngine templates) {
    this.engine = engine;
    this.templates = templates;
  }

  /** A page. */
  interface Page {
    /**
     * Shows it.
     *
     * @throws CompendiumException which is shown as a page that says what went wrong
     */
    void show(Context context, Frame frame);
  }

  private static void protect(Context context) {
    context.header("Content-Security-Policy", Assets.get().policy());
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Permissions-Policy", PERMISSIONS);
    context.header("Vary", "Accept-Language, Accept-Encoding");
  }

  /** Shows a page that says what went wrong before any page was asked. */
  void tell(Context context, ProblemJson problem) {
    protect(context);
    Frame frame = frame(context, language(context));
    render(context, frame, "problem.jte", Map.of("problem", problem));
  }

  /** What is wrong may be the language itself: then the one that the browser prefers is taken. */
  private static String language(Context context) {
    String chosen = context.queryParam("lang");
    return chosen != null && Labels.LANGUAGES.contains(chosen) ? chosen : Languages.of(context);
  }

  /** Shows a page, or a page that says what went wrong. */
  void show(Context context, Page page) {
    protect(context);
    try {
      page.show(context, frame(context, LabelLanguage.of(context)));
    } catch (MovedException moved) {
      context.redirect(Problems.locationOf(moved, context), HttpStatus.PERMANENT_REDIRECT);
    } catch (CompendiumException | HttpResponseException fault) {
      ProblemJson problem = Problems.of(fault);
      Problems.tellWhenToRetry(fault, context);
      context.status(problem.status());
      tell(context, problem);
    }
  }

  /**
   * Returns the policy of a page that other sites may show in a frame.
   *
   * @param origins of these sites; none lets every site
   */
  static String framedPolicy(List<String> origins) {
    String sites = origins.isEmpty() ? "*" : String.join(" ", origins);
    return Assets.get().policy().replace("frame-ancestors 'none'", "frame-ancestors " + sites);
  }

  /** Fills a template, which gets the frame and its texts beside its own parameters. */
  void render(Context context, Frame frame, String template, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("frame", frame);
    all.put("texts", frame.texts());
    StringOutput html = new StringOutput();
    templates.render(template, all, html);
    context
        .contentType("text/html; charset=utf-8")
        .header("Content-Language", frame.texts().language())
        .result(html.toString());
  }

  private Frame frame(Context context, String language) {
    String known = Labels.LANGUAGES.contains(language) ? language : "en";
    Texts words = texts.computeIfAbsent(known, Texts::in);
    return new Frame(
        words, Assets.get(), context.path(), context.queryParamMap(), Site.of(context), snapshot());
  }

  private @Nullable SnapshotId snapshot() {
    try {
      return engine.status().snapshot();
    } catch (CompendiumException none) {
      // The page itself asks the index, and tells what is wrong with it.
      return null;
    }
  }
}

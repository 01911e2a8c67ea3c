package org.compendiumsearch.indexer.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.indexer.source.DeclaredKey;
import org.compendiumsearch.indexer.source.Entries;

/** What every sheet has to keep to. Each rule returns its findings, a sentence each. */
final class SheetRules {
  /** Shorter sentences may stand in two sheets by chance. */
  private static final int WORDS_OF_A_TELLING_SENTENCE = 6;

  private static final int MOST_WORDS = 500;
  private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)](?!\\()");
  private static final Map<String, List<String>> HEADINGS =
      Map.of(
          "practice",
          List.of(
              "What it is", "How it works", "Who is involved", "Results", "Lessons and challenges"),
          "law",
          List.of(
              "What it is",
              "Scope and thresholds",
              "Duties",
              "Sanctions and enforcement",
              "Who is involved",
              "Results",
              "Lessons and challenges"),
          "report",
          List.of(
              "What it is",
              "Main findings",
              "Structure",
              "Who is involved",
              "Results",
              "Lessons and challenges"));

  private SheetRules() {}

  static List<String> all(List<Sheet> sheets) {
    List<String> findings = new ArrayList<>();
    Set<String> names = new HashSet<>();
    sheets.forEach(sheet -> names.add(sheet.name()));
    for (Sheet sheet : sheets) {
      sheet.faults().forEach(fault -> findings.add(fault.toString()));
      schema(sheet, findings);
      headings(sheet, findings);
      references(sheet, findings);
      for (String link : sheet.links()) {
        if (!names.contains(link)) {
          findings.add(sheet.name() + ": the link to \"" + link + "\" leads nowhere");
        }
      }
    }
    repeatedSentences(sheets, findings);
    return findings;
  }

  private static void schema(Sheet sheet, List<String> findings) {
    for (DeclaredKey key :
        List.of(DeclaredKey.ID, DeclaredKey.TITLE, DeclaredKey.SUMMARY, DeclaredKey.LANGUAGE)) {
      if (sheet.declared().text(key).isEmpty()) {
        findings.add(
            sheet.name()
                + ": the front matter lacks "
                + key.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    for (String facet : List.of("sector", "partnership", "exploitation", "scope", Facets.KIND)) {
      if (sheet.declared().facets().getOrDefault(facet, List.of()).isEmpty()) {
        findings.add(sheet.name() + ": the front matter declares no " + facet);
      }
    }
    if (!sheet.name().equals(sheet.id() + ".md")) {
      findings.add(sheet.name() + ": the id is \"" + sheet.id() + "\"; name the file after it");
    }
    if (sheet.declared().entries().kind() != Entries.Kind.ONE) {
      findings.add(sheet.name() + ": a sheet is one entry; write \"entries: one\"");
    }
    int words = ReadingEase.words(sheet.plainText());
    if (words > MOST_WORDS) {
      findings.add(sheet.name() + ": " + words + " words; at most " + MOST_WORDS);
    }
  }

  private static void headings(Sheet sheet, List<String> findings) {
    List<String> kinds = sheet.declared().facets().getOrDefault(Facets.KIND, List.of());
    List<String> known = kinds.isEmpty() ? null : HEADINGS.get(kinds.getFirst());
    if (known == null) {
      return;
    }
    List<String> inOrder = known.stream().filter(sheet.headings()::contains).toList();
    if (!sheet.headings().equals(inOrder) || !inOrder.contains(known.getFirst())) {
      findings.add(sheet.name() + ": the headings must be, in this order, some of " + known);
    }
  }

  private static void references(Sheet sheet, List<String> findings) {
    Set<Integer> cited = new TreeSet<>();
    for (String paragraph : sheet.paragraphs()) {
      Matcher numbers = NUMBER.matcher(paragraph);
      while (numbers.find()) {
        cited.add(Integer.valueOf(numbers.group(1)));
      }
      if (!paragraph.matches("(?s).*\\[\\d+]\\.?")) {
        findings.add(sheet.name() + ": a paragraph ends without a reference: …" + end(paragraph));
      }
    }
    int references = sheet.declared().references().size();
    for (int number = 1; number <= references; number++) {
      if (!cited.remove(number)) {
        findings.add(sheet.name() + ": reference " + number + " is never cited");
      }
    }
    for (int number : cited) {
      findings.add(
          sheet.name()
              + ": ["
              + number
              + "] is cited, but there are "
              + references
              + " references");
    }
  }

  private static String end(String paragraph) {
    return paragraph.substring(Math.max(0, paragraph.length() - 40));
  }

  private static void repeatedSentences(List<Sheet> sheets, List<String> findings) {
    Map<String, String> seenIn = new HashMap<>();
    for (Sheet sheet : sheets) {
      for (String sentence : sheet.sentences()) {
        if (ReadingEase.words(sentence) >= WORDS_OF_A_TELLING_SENTENCE) {
          String other = seenIn.putIfAbsent(sentence, sheet.name());
          if (other != null) {
            findings.add(sheet.name() + ": this sentence stands in " + other + " too: " + sentence);
          }
        }
      }
    }
  }
}

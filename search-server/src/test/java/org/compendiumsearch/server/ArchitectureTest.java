package org.compendiumsearch.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the house, and who may know whom. */
class ArchitectureTest {
  private static final String BASE = "org.compendiumsearch";
  private static final String CORE = BASE + ".core";
  private static final String SETTINGS = BASE + ".settings";
  private static final String INDEXER = BASE + ".indexer";
  private static final String SERVER = BASE + ".server";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(location -> !location.contains("gg/jte/generated"))
          .importPackages(BASE);

  @Test
  void sawTheWholeHouse() {
    assertThat(HOUSE.stream().filter(c -> c.getPackageName().startsWith(CORE)).count())
        .isGreaterThan(70);
    assertThat(HOUSE.stream().filter(c -> c.getPackageName().startsWith(INDEXER)).count())
        .isGreaterThan(40);
    assertThat(HOUSE.stream().filter(c -> c.getPackageName().startsWith(SERVER)).count())
        .isGreaterThan(40);
  }

  static Stream<ArchRule> rules() {
    return Stream.of(
        nobodyIn(CORE).knows(INDEXER + "..", SERVER + "..", SETTINGS + "..", "picocli.."),
        nobodyIn(SETTINGS).knows(INDEXER + "..", SERVER + ".."),
        nobodyIn(INDEXER).knows(SERVER + ".."),
        nobodyIn(SERVER).knows(INDEXER + ".."),
        // One library, one place.
        only(CORE + "..").knows("org.apache.lucene..", "org.tartarus.."),
        only(CORE + ".yaml").knows("org.yaml.."),
        only(SETTINGS).knows("ch.qos.logback.."),
        only(CORE + ".embedding").knows("ai.onnxruntime..", "ai.djl.."),
        nobodyIn(CORE + ".embedding").knows("org.apache.lucene..", "java.net.."),
        only(INDEXER + ".extract..").knows("org.apache.tika..", "org.apache.pdfbox.."),
        only(INDEXER + ".extract..").knows("org.commonmark..", "org.xml.sax.."),
        only(INDEXER + ".fetch").knows("org.apache.hc..", "crawlercommons.."),
        // Landing pages are no documents: only their links are read.
        only(INDEXER + ".fetch").knows("org.jsoup.."),
        only(SERVER, SERVER + ".http..", SERVER + ".page..", SERVER + ".embed", SERVER + ".assist")
            .knows("io.javalin.."),
        only(SERVER, SERVER + ".http").knows("org.eclipse.jetty.."),
        only(SERVER, SERVER + ".page").knows("gg.jte.."),
        only(SERVER + ".cite").knows("de.undercouch.."),
        only(SERVER + ".observe").knows("io.micrometer..", "io.prometheus.."),
        only(SERVER + ".assist").knows("io.modelcontextprotocol..", "reactor.."),
        // Inside core.
        only(CORE + ".search", CORE + ".index", CORE + ".analysis", CORE + ".text", CORE + ".rules")
            .knows("org.apache.lucene.."),
        nobodyIn(CORE + ".model").knows(CORE + ".search..", CORE + ".index..", CORE + ".query.."),
        nobodyIn(CORE + ".model").knows("com.fasterxml..", "com.ibm.."),
        nobodyIn(CORE + ".query").knows(CORE + ".search..", CORE + ".index.."),
        nobodyIn(CORE + ".index").knows(CORE + ".search..", CORE + ".query.."),
        nobodyIn(CORE + ".analysis").knows(CORE + ".search..", CORE + ".index.."),
        nobodyIn(CORE + ".taxonomy").knows(CORE + ".search..", CORE + ".index.."),
        nobodyIn(CORE + ".error").knows(CORE + ".search..", CORE + ".index..", CORE + ".model.."),
        // Inside the indexer no stage knows what comes after it.
        nobodyIn(INDEXER + ".source").knows(INDEXER + ".extract..", INDEXER + ".split.."),
        nobodyIn(INDEXER + ".extract").knows(INDEXER + ".split..", INDEXER + ".classify.."),
        nobodyIn(INDEXER + ".split").knows(INDEXER + ".classify.."),
        nobodyIn(INDEXER + ".fetch").knows(INDEXER + ".extract..", "org.apache.lucene.."),
        nobodyIn(INDEXER + ".watch").knows(INDEXER + ".extract..", "org.apache.lucene.."),
        // Inside the server.
        nobodyIn(SERVER + ".http").knows(SERVER + ".page..", SERVER + ".cli.."),
        nobodyIn(SERVER + ".embed").knows(SERVER + ".page..", CORE + ".."),
        nobodyIn(SERVER + ".http.wire").knows("io.javalin.."),
        nobodyIn(SERVER + ".describe").knows(SERVER + ".http..", SERVER + ".page.."),
        nobodyIn(SERVER + ".observe").knows(SERVER + ".http..", SERVER + ".page..", "io.javalin.."),
        nobodyIn(SERVER + ".assist").knows(SERVER + ".page.."),
        nobodyIn(SERVER + ".oai").knows(SERVER + ".http..", SERVER + ".page.."),
        nobodyIn(SERVER + ".config").knows(SERVER + ".http..", SERVER + ".page.."));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(ArchRule rule) {
    rule.check(HOUSE);
  }

  @Test
  void packagesDoNotKnowEachOtherInCircles() {
    slices().matching(CORE + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    slices().matching(SERVER + ".(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void whatIsSentAndWhatIsIndexedIsDataOnly() {
    classes()
        .that()
        .resideInAnyPackage(SERVER + ".http.wire", CORE + ".model")
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.be(
                new DescribedPredicate<JavaClass>("a record, an enum or an interface") {
                  @Override
                  public boolean test(JavaClass type) {
                    return type.isRecord() || type.isEnum() || type.isInterface();
                  }
                }))
        .check(HOUSE);
  }

  @Test
  void nobodyThrowsWhatSaysNothing() {
    GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(HOUSE);
  }

  private interface Knowing {
    ArchRule knows(String... packages);
  }

  private static Knowing nobodyIn(String room) {
    return packages ->
        noClasses()
            .that()
            .resideInAPackage(room + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages);
  }

  private static Knowing only(String... rooms) {
    return packages ->
        noClasses()
            .that()
            .resideOutsideOfPackages(rooms)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages);
  }
}

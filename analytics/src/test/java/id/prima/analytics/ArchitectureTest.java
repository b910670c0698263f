package id.prima.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The picture of the architecture in sentences, as far as the batch goes. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.prima.analytics");

  @Test
  void sparkCountsAndRulesDecide() {
    noClasses()
        .that()
        .resideInAPackage("id.prima.analytics.skm")
        .and()
        .haveNameNotMatching(".*\\.Skm(Scan|Job|Days)\\b.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .because("once Spark has counted, plain Java decides")
        .check(CLASSES);
  }

  @Test
  void theArrowPointsOneWay() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("id.prima.dashboard..", "io.javalin..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("id.prima.analytics.cli")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("id.prima.analytics.cli", "picocli..")
        .check(CLASSES);
  }

  @Test
  void theClockIsReadByTheCommandAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.prima.analytics.cli")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(CLASSES);
  }
}

package id.prima.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shape of this module, as sentences. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.prima.dashboard");

  @Test
  void theDashboardKnowsNoSparkScalaOrHadoop() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.hadoop..")
        .check(CLASSES);
  }

  @Test
  void theDashboardMeetsTheBatchOnlyInTheContract() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("id.prima.ingest..", "id.prima.analytics..", "id.prima.data.silver..")
        .check(CLASSES);
  }

  @Test
  void onlyTheLakePackageReadsParquet() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.prima.dashboard.lake")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.parquet..", "com.jerolba..", "blue.strategic..")
        .check(CLASSES);
  }

  @Test
  void onlyTheAccountPackageKnowsItsDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.prima.dashboard.account")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..", "org.flywaydb..", "com.password4j..")
        .check(CLASSES);
  }

  @Test
  void accountsKnowNoFigures() {
    noClasses()
        .that()
        .resideInAPackage("id.prima.dashboard.account")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "id.prima.data.marts..", "id.prima.dashboard.snapshot..", "io.javalin..")
        .check(CLASSES);
  }

  @Test
  void readersKnowNothingOfTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.prima.dashboard.cli")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("id.prima.dashboard.cli..", "picocli..")
        .check(CLASSES);
  }

  @Test
  void onlyCommandsPrint() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.prima.dashboard.cli")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.PrintStream")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.PrintWriter")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  @Test
  void nobodyReadsTheClock() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .check(CLASSES);
  }

  @Test
  void noJarOfSparkScalaOrHadoopIsOnTheClassPath() {
    List<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).getFileName().toString())
            .toList();
    assertThat(jars).anyMatch(jar -> jar.startsWith("carpet-record"));
    assertThat(jars)
        .noneMatch(jar -> jar.matches("(spark|scala|hadoop)[-_].*"))
        .noneMatch(jar -> jar.startsWith("prima-ingest") || jar.startsWith("prima-analytics"));
  }
}

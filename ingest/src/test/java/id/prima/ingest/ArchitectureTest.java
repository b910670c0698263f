package id.prima.ingest;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.prima.ingest.cli.CheckCommand;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The shape of module ingest (architecture, section 2), as sentences. */
class ArchitectureTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.prima.ingest");

  private static final String[] PURE = {
    "id.prima.ingest.read..", "id.prima.ingest.profile..", "id.prima.ingest.clean.."
  };

  private static final ArchRule NO_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage("id.prima.ingest.cli..")
          .should()
          .callMethodWhere(
              target(owner(DescribedPredicate.describe("java.time", ArchitectureTest::isTime)))
                  .and(target(nameMatching("now|system.*|tick.*"))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callConstructor(Date.class);

  private static boolean isTime(JavaClass owner) {
    return owner.getPackageName().equals("java.time");
  }

  @Test
  void the_module_is_really_looked_at() {
    assertThat(MAIN.contain(CheckCommand.class)).isTrue();
    assertThat(MAIN)
        .extracting(JavaClass::getPackageName)
        .contains(
            "id.prima.ingest.read",
            "id.prima.ingest.profile",
            "id.prima.ingest.clean",
            "id.prima.ingest.landing",
            "id.prima.ingest.sample");
  }

  @Test
  void only_the_package_spark_knows_an_engine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.prima.ingest.spark..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..",
            "org.apache.hadoop..",
            "scala..",
            "org.apache.parquet..",
            "id.prima.ingest.spark..")
        .check(MAIN);
  }

  @Test
  void only_the_command_line_knows_picocli() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "id.prima.cli..", "id.prima.ingest.cli..")
        .check(MAIN);
  }

  @Test
  void reading_knows_nothing_of_what_is_read() {
    noClasses()
        .that()
        .resideInAPackage("id.prima.ingest.read..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "id.prima.ingest.profile..", "id.prima.ingest.clean..", "id.prima.ingest.landing..")
        .check(MAIN);
  }

  @Test
  void time_is_an_argument() {
    NO_CLOCK.check(MAIN);
  }

  /** A class that looks at the clock. */
  static final class Clock {
    java.time.Instant now() {
      return java.time.Instant.now();
    }
  }

  @Test
  void the_rule_on_time_sees_a_clock() {
    JavaClasses one = new ClassFileImporter().importClasses(Clock.class);

    assertThatCode(() -> NO_CLOCK.check(one)).isInstanceOf(AssertionError.class);
  }
}

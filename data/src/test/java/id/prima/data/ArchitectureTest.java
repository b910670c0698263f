package id.prima.data;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of module data (architecture, sections 1 and 2), as sentences. */
class ArchitectureTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.prima");

  private static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(DescribedPredicate.describe("java.time", isIn("java.time"))))
                  .and(target(nameMatching("now|system.*|tick.*"))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callConstructor(Date.class)
          .orShould()
          .callMethod(Calendar.class, "getInstance");

  private static java.util.function.Predicate<JavaClass> isIn(String packageName) {
    return c -> c.getPackageName().equals(packageName);
  }

  @Test
  void theModuleIsReallyLookedAt() {
    assertThat(MAIN)
        .extracting(JavaClass::getName)
        .contains("id.prima.rules.Skm", "id.prima.data.Tables", "id.prima.cli.Cli")
        .doesNotContain(ArchitectureTest.class.getName());
  }

  @Test
  void rulesSeeTheJdkHipparchusAndTheVocabularyAlone() {
    classes()
        .that()
        .resideInAPackage("id.prima.rules..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.hipparchus..", "id.prima.rules..", "id.prima.data.vocab..")
        .check(MAIN);
  }

  @Test
  void rulesTouchNoFiles() {
    noClasses()
        .that()
        .resideInAPackage("id.prima.rules..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..")
                // a rule may be sent to other machines: it names the interface and opens nothing
                .and(not(equivalentTo(Serializable.class))))
        .check(MAIN);
  }

  @Test
  void theVocabularySeesTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("id.prima.data.vocab..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "id.prima.data.vocab..")
        .check(MAIN);
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.prima.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "id.prima.cli..")
        .check(MAIN);
  }

  @Test
  void timeIsAnArgument() {
    NO_CLOCK.check(MAIN);
  }

  @Test
  void noEngineAndNoWebServer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..",
            "scala..",
            "org.apache.hadoop..",
            "org.apache.parquet..",
            "io.javalin..")
        .check(MAIN);
  }

  @Test
  void noOtherModuleOfPrima() {
    classes()
        .should()
        .resideInAnyPackage("id.prima.data..", "id.prima.rules..", "id.prima.cli..")
        .check(MAIN);
  }

  /** Classes that look at the clock, each in its own way. */
  static final class Clocks {

    static final class ByDate {
      LocalDate today() {
        return LocalDate.now(java.time.ZoneOffset.UTC);
      }
    }

    static final class ByInstant {
      Instant now() {
        return Instant.now();
      }
    }

    static final class ByClock {
      java.time.Clock clock() {
        return java.time.Clock.systemUTC();
      }
    }

    static final class ByMillis {
      long now() {
        return System.currentTimeMillis();
      }
    }

    static final class ByOldDate {
      @SuppressWarnings("JavaUtilDate")
      Date now() {
        return new Date();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Clocks.ByDate.class,
        Clocks.ByInstant.class,
        Clocks.ByClock.class,
        Clocks.ByMillis.class,
        Clocks.ByOldDate.class
      })
  void theRuleOnTimeSeesAClock(Class<?> clock) {
    JavaClasses one = new ClassFileImporter().importClasses(clock);
    assertThatCode(() -> NO_CLOCK.check(one)).isInstanceOf(AssertionError.class);
  }
}

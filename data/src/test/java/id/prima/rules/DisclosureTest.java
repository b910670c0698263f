package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the public may see without computing the answers of fewer than ten people. */
class DisclosureTest {

  private static final long MIN_PEOPLE = 10;
  private static final double MIN_WIDTH = 10;

  private final Map<String, SkmMoments> atoms = new TreeMap<>();
  private final List<Set<String>> owners = new ArrayList<>();
  private final List<Set<String>> cells = new ArrayList<>();

  /** Respondents whose answers are spread: half of them 2, half 4. */
  private void people(String atom, int respondents) {
    people(atom, respondents / 2, 2, respondents - respondents / 2, 4);
  }

  private void people(String atom, int some, int answer, int others, int otherAnswer) {
    atoms.put(atom, Sheets.alike(9, answer, some).plus(Sheets.alike(9, otherAnswer, others)));
  }

  private Disclosure disclosure() {
    return new Disclosure(atoms, owners, cells, MIN_PEOPLE, MIN_WIDTH);
  }

  private static Set<String> figure(String... atoms) {
    return Arrays.stream(atoms)
        .flatMap(a -> Arrays.stream(a.split(" ")))
        .collect(Collectors.toSet());
  }

  // --- units of an instansi ---

  @Test
  void aUnitWithTenRespondentsIsShownOneWithNineIsNot() {
    people("a", 10);
    people("b", 9);
    assertThat(disclosure().accept(figure("a"))).isTrue();
    assertThat(disclosure().accept(figure("b"))).isFalse();
  }

  @Test
  void aLoneSmallUnitCannotBeComputedFromItsInstansi() {
    people("large", 80);
    people("larger", 90);
    people("small", 5);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("large"))).isTrue();
    assertThat(disclosure.accept(figure("larger"))).isTrue();
    assertThat(disclosure.accept(figure("small"))).isFalse();
    assertThat(disclosure.accept(figure("large larger small"))).isFalse();
  }

  @Test
  void norTheOtherWayRound() {
    people("large", 80);
    people("larger", 90);
    people("small", 5);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("large larger small"))).isTrue();
    assertThat(disclosure.accept(figure("large"))).isTrue();
    assertThat(disclosure.accept(figure("larger"))).as("would leave the small one").isFalse();
    assertThat(disclosure.accept(figure("small larger"))).as("follows already").isTrue();
  }

  @Test
  void twoSmallUnitsHideEachOtherIfTogetherTheyAreTen() {
    people("large", 80);
    people("small", 5);
    people("smaller", 5);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("large"))).isTrue();
    assertThat(disclosure.accept(figure("large small smaller"))).isTrue();
    assertThat(disclosure.accept(figure("small"))).isFalse();
    assertThat(disclosure.accept(figure("large smaller"))).isFalse();
  }

  @Test
  void twoSmallUnitsOfTogetherNineHideNothing() {
    people("large", 80);
    people("small", 5);
    people("smaller", 4);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("large"))).isTrue();
    assertThat(disclosure.accept(figure("large small smaller"))).isFalse();
  }

  @Test
  void twoSmallUnitsNearTheTopHideNothing() {
    // On every unsur the ten hidden people lack 3 points to the top; five of them lack 0 to 3,
    // a range of 3/5 x 25 = 15 points of IKM. With 9 of 17 people and 2 points it is 5.6.
    people("large", 80);
    people("small", 5, 4, 0, 4);
    people("smaller", 4, 4, 1, 1);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("large"))).isTrue();
    assertThat(disclosure.accept(figure("large small smaller"))).isTrue();

    people("small", 9, 4, 0, 4);
    people("smaller", 7, 4, 1, 2);
    Disclosure narrow = disclosure();
    assertThat(narrow.accept(figure("large"))).isTrue();
    assertThat(narrow.accept(figure("large small smaller"))).isFalse();
  }

  @Test
  void aCellOfSeveralAtomsIsKeptWideAsWell() {
    // Fifteen hidden people lack 3 points. Layanan a1 stays 3/4 x 25 points wide, a2 3/5 x 25, unit
    // b 3/6 x 25; but a1 and a2 together only 3/9 x 25 = 8.3.
    people("large", 80);
    people("a1", 4, 4, 0, 4);
    people("a2", 5, 4, 0, 4);
    people("b", 5, 4, 1, 1);
    Disclosure withoutCell = disclosure();
    assertThat(withoutCell.accept(figure("large"))).isTrue();
    assertThat(withoutCell.accept(figure("large a1 a2 b"))).isTrue();
    cells.add(figure("a1 a2"));
    Disclosure withCell = disclosure();
    assertThat(withCell.accept(figure("large"))).isTrue();
    assertThat(withCell.accept(figure("large a1 a2 b"))).isFalse();
  }

  @Test
  void aLayananWithoutRespondentsDoesNotLoosenTheGuardOnItsUnit() {
    people("large", 80);
    people("a1", 4, 4, 0, 4);
    people("a2", 5, 4, 0, 4);
    atoms.put("a3", SkmMoments.empty(9));
    people("b", 5, 4, 1, 1);
    cells.add(figure("a1 a2 a3"));
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("large"))).isTrue();
    assertThat(disclosure.accept(figure("large a1 a2 b")))
        .as("atoms without respondents may be left out of a figure")
        .isFalse();
  }

  // --- layanan of a unit ---

  @Test
  void theSmallLayananOfAUnitCannotBeComputedFromTheOthers() {
    people("ktp", 30);
    people("kk", 20);
    people("akta", 4);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("ktp kk akta"))).isTrue();
    assertThat(disclosure.accept(figure("ktp"))).isTrue();
    assertThat(disclosure.unknownOf(figure("kk akta"))).as("follows").isEmpty();
    assertThat(disclosure.isBlock(figure("kk akta"))).isTrue();
    assertThat(disclosure.accept(figure("kk"))).isFalse();
    assertThat(disclosure.accept(figure("akta"))).isFalse();
  }

  @Test
  void aLayananAcrossUnitsIsCutAgainstWhatIsKnownOfThem() {
    people("a-ktp", 30);
    people("a-akta", 4);
    people("b-ktp", 30);
    people("b-akta", 9);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("a-ktp a-akta"))).isTrue();
    assertThat(disclosure.accept(figure("b-ktp b-akta"))).isTrue();
    // 13 people, but it would tie both units together: refused, though nobody is computed yet
    assertThat(disclosure.accept(figure("a-akta b-akta"))).isFalse();
    assertThat(disclosure.accept(figure("a-ktp b-ktp"))).isFalse();
    assertThat(disclosure.accept(figure("a-ktp a-akta b-ktp b-akta"))).isTrue();
  }

  // --- periods ---

  @Test
  void aSemesterThatRevealsAWithheldQuarterIsRefused() {
    people("q1", 6);
    people("q2", 40);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("q1"))).isFalse();
    assertThat(disclosure.accept(figure("q2"))).isTrue();
    assertThat(disclosure.accept(figure("q1 q2"))).isFalse();
  }

  @Test
  void twoWithheldQuartersMakeASemesterAndThenNeitherIsShown() {
    people("q1", 6);
    people("q2", 7);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("q1"))).isFalse();
    assertThat(disclosure.accept(figure("q2"))).isFalse();
    assertThat(disclosure.accept(figure("q1 q2"))).isTrue();
    assertThat(disclosure.accept(figure("q1"))).isFalse();
    assertThat(disclosure.accept(figure("q2"))).isFalse();
  }

  @Test
  void aYearOfSemestersAndQuarters() {
    people("q1", 6);
    people("q2", 40);
    people("q3", 6);
    people("q4", 40);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("q2"))).isTrue();
    assertThat(disclosure.accept(figure("q4"))).isTrue();
    assertThat(disclosure.accept(figure("q1 q2"))).isFalse();
    assertThat(disclosure.accept(figure("q3 q4"))).isFalse();
    assertThat(disclosure.accept(figure("q1 q2 q3 q4"))).as("q1 and q3 are 12").isTrue();
    assertThat(disclosure.accept(figure("q1 q2"))).as("still").isFalse();
  }

  @Test
  void aFigureMadeOfPublicOnesIsAlwaysPublic() {
    people("q1", 12);
    people("q2", 40);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("q1"))).isTrue();
    assertThat(disclosure.accept(figure("q2"))).isTrue();
    assertThat(disclosure.accept(figure("q1 q2"))).isTrue();
    assertThat(disclosure.accept(figure("q1 q2"))).isTrue();
  }

  @Test
  void whatAnEarlierReleaseMadePublicIsNotDecidedAgain() {
    people("q1", 6);
    people("q2", 40);
    Disclosure disclosure = disclosure();
    disclosure.know(figure("q1"));
    assertThat(disclosure.accept(figure("q1"))).as("it is out already").isTrue();
    assertThat(disclosure.accept(figure("q2"))).isTrue();
    assertThat(disclosure.accept(figure("q1 q2"))).isTrue();
  }

  @Test
  void whatEarlierFiguresTieTogetherNothingNewMayCut() {
    // a+b and c+d were public, then b+c: no figure over these four is safe any more, others are
    people("a", 20);
    people("b", 20);
    people("c", 20);
    people("d", 6);
    people("e", 20);
    Disclosure disclosure = disclosure();
    disclosure.know(figure("a b"));
    disclosure.know(figure("c d"));
    disclosure.know(figure("b c"));
    assertThat(disclosure.accept(figure("a d"))).as("26 people, but with b d follows").isFalse();
    assertThat(disclosure.accept(figure("b"))).as("then c, then d follow").isFalse();
    assertThat(disclosure.accept(figure("b e"))).isFalse();
    assertThat(disclosure.accept(figure("e"))).isTrue();
  }

  // --- taking back ---

  @Test
  void withholdingALargeUnitMakesRoomForItsInstansi() {
    people("large", 80);
    people("middle", 12);
    people("small", 5);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("large"))).isTrue();
    assertThat(disclosure.accept(figure("middle"))).isTrue();
    assertThat(disclosure.accept(figure("large middle small"))).isFalse();
    disclosure.withdraw(figure("middle"));
    assertThat(disclosure.isBlock(figure("middle"))).isFalse();
    assertThat(disclosure.unknownOf(figure("large middle small")))
        .containsExactlyInAnyOrder("middle", "small");
    assertThat(disclosure.accept(figure("large middle small"))).isTrue();
    assertThat(disclosure.accept(figure("middle"))).isFalse();
  }

  @Test
  void onlyAWholeBlockCanBeTakenBack() {
    people("a", 20);
    people("b", 20);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("a b"))).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> disclosure.withdraw(figure("a")));
    assertThatIllegalArgumentException().isThrownBy(() -> disclosure.withdraw(figure("c")));
    disclosure.withdraw(figure("a b"));
    assertThat(disclosure.accept(figure("a"))).isTrue();
  }

  @Test
  void aUnitOnWhichAPublicInstansiRestsCannotBeForgotten() {
    people("a", 80);
    people("b", 12);
    people("c", 5);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("a"))).isTrue();
    assertThat(disclosure.accept(figure("a b"))).as("now b follows").isTrue();
    boolean forgotten = true;
    try {
      disclosure.withdraw(figure("a"));
    } catch (IllegalArgumentException refused) {
      forgotten = false;
    }
    assertThat(disclosure.accept(figure("a b c")))
        .as("a + b is public, so c would follow (a forgotten: %s)", forgotten)
        .isFalse();
  }

  // --- what is known roughly ---

  @Test
  void thePublicHistogramGivesAwayAnswersThatAreAllAlike() {
    // twelve people who all answered 3: whoever five of them are, their index is 75
    people("large", 80);
    people("small", 5, 3, 0, 3);
    people("smaller", 7, 3, 0, 3);
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("large"))).isTrue();
    assertThat(disclosure.accept(figure("large small smaller"))).isFalse();
  }

  @Test
  void theStandardErrorGivesAwaySheetsThatAddUpToTheSame() {
    // every unsur has as many 2 as 4, every sheet adds up to 6: no histogram says so, the error
    // does
    List<int[]> sheets = Sheets.of("24", "42", "24", "42", "24", "42");
    atoms.put("large", Sheets.alike(2, 3, 80));
    atoms.put("small", Sheets.moments(sheets));
    atoms.put("smaller", Sheets.moments(sheets));
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("large"))).isTrue();
    assertThat(disclosure.accept(figure("large small smaller"))).isFalse();
    // with other pairs of the same answers the sheets differ: 4 to 8
    atoms.put("smaller", Sheets.moments("22", "44", "22", "44", "22", "44"));
    Disclosure wide = disclosure();
    assertThat(wide.accept(figure("large"))).isTrue();
    assertThat(wide.accept(figure("large small smaller"))).isTrue();
  }

  @Test
  void aRollUpThatSaysTooMuchOfItsPartsIsRefusedAUnitInAQuarterIsNot() {
    // thirteen people, all content: every part of them is content
    people("a", 6, 4, 0, 4);
    people("b", 7, 4, 0, 4);
    assertThat(disclosure().accept(figure("a b"))).isFalse();
    owners.add(figure("a b"));
    assertThat(disclosure().accept(figure("a b"))).isTrue();
  }

  @Test
  void anUnsurThatFewAnsweredWithholdsTheFigure() {
    // the index would give the ninth unsur away, and so would an instansi in which others answered
    atoms.put(
        "diam",
        Sheets.moments(
            "330", "340", "430", "330", "340", "430", "332", "343", "434", "332", "343", "434"));
    atoms.put("large", Sheets.alike(3, 3, 80));
    Disclosure disclosure = disclosure();
    assertThat(disclosure.accept(figure("diam"))).isFalse();
    assertThat(disclosure.accept(figure("large"))).isTrue();
    assertThat(disclosure.accept(figure("large diam"))).isFalse();
  }
}

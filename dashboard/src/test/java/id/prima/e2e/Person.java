package id.prima.e2e;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Somebody who does not exist, with what must never be kept of them. The family name is ten letters
 * that stand in no word, and no number is anybody else's.
 *
 * @param number 0 for the first
 * @param given given name, as many bear it
 * @param family ten letters
 * @param phone the eleven digits behind 0 or +62
 * @param nik sixteen digits
 * @param nip eighteen digits
 */
record Person(int number, String given, String family, String phone, String nik, String nip) {

  private static final String[] GIVEN = {
    "Siti", "Budi", "Wayan", "Nur'aini", "Yohanes", "Dewi", "Agus", "Fatimah", "Putu", "Sri"
  };
  private static final String CONSONANTS = "bdgjkmnprtvxz";
  private static final String VOWELS = "aiou";
  private static final int SYLLABLES = 5;

  /** So many people, the same for a seed. */
  static List<Person> all(int people, long seed) {
    Random random = new Random(seed);
    Set<String> families = new HashSet<>();
    List<Person> all = new ArrayList<>();
    while (all.size() < people) {
      String family = family(random);
      if (families.add(family)) {
        int i = all.size();
        all.add(
            new Person(
                i,
                GIVEN[i % GIVEN.length],
                family,
                "8" + digits(random, 10),
                "5104" + digits(random, 12),
                "19" + digits(random, 16)));
      }
    }
    return all;
  }

  private static String family(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < SYLLABLES; i++) {
      name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
          .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String digits(Random random, int many) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < many; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /** The name as people type it. */
  String name() {
    return switch (number % 6) {
      case 0 -> given + " " + family;
      case 1 -> (given + "  " + family).toUpperCase(Locale.ROOT);
      case 2 -> "dr. " + given + " " + family + ", S.Kom., M.Si";
      case 3 -> family + ", " + given;
      case 4 -> "Pak " + family;
      default -> given.toLowerCase(Locale.ROOT) + " " + family.toLowerCase(Locale.ROOT);
    };
  }

  /** The phone as people type it. */
  String typedPhone() {
    String a = phone.substring(0, 3);
    String b = phone.substring(3, 7);
    String c = phone.substring(7);
    return switch (number % 5) {
      case 0 -> "0" + a + "-" + b + "-" + c;
      case 1 -> "+62 " + a + " " + b + " " + c;
      case 2 -> "62" + phone;
      case 3 -> "(0" + a + ") " + b + "." + c;
      default -> "0" + phone;
    };
  }

  /** The NIK as people type it. */
  String typedNik() {
    return switch (number % 3) {
      case 0 -> nik;
      case 1 -> nik.replaceAll("(\\d{4})(?=\\d)", "$1.");
      default -> nik.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    };
  }

  /** The NIP as it is printed. */
  String typedNip() {
    return nip.substring(0, 8)
        + " "
        + nip.substring(8, 14)
        + " "
        + nip.charAt(14)
        + " "
        + nip.substring(15);
  }

  /** An address made of both names. */
  String email() {
    return (given.replace("'", "") + "." + family + "@contoh.example").toLowerCase(Locale.ROOT);
  }

  /** All of it in one sentence, as in a suggestion or a signature. */
  String sentence() {
    return name() + ", NIK " + typedNik() + ", NIP " + typedNip() + ", HP " + typedPhone();
  }
}

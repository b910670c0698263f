package id.prima.ingest.sample;

import java.util.List;

/**
 * An invented person, planted so that tests can look whether personal data come through.
 *
 * <p>Nobody can be meant: every surname begins with "Contoh", the phone numbers stand in a block of
 * zeros, and no province has the number 99 that the NIK begin with.
 *
 * @param name full name
 * @param phone mobile number
 * @param nik identity number of 16 digits
 * @param mood number that decides on the suggestion
 */
record Person(String name, String phone, String nik, int mood) {

  private static final List<String> GIVEN =
      List.of(
          "Adi", "Ayu", "Bayu", "Bunga", "Citra", "Dewi", "Eko", "Fitri", "Galih", "Hana", "Indra",
          "Joko", "Kartika", "Laras", "Made", "Nanda", "Putri", "Rama", "Sekar", "Tono", "Wulan",
          "Yanti");
  private static final List<String> FAMILY =
      List.of(
          "Contohwijaya",
          "Contohsari",
          "Contohputra",
          "Contohlestari",
          "Contohutama",
          "Contohningsih",
          "Contohraharja",
          "Contohadi");
  private static final List<String> SARAN =
      List.of(
          "Pelayanan sudah baik",
          "Mohon kursi tunggu ditambah",
          "Antrean terlalu lama, \"lama sekali\"",
          "Terima kasih, petugas ramah",
          "Toilet mohon dijaga; lantai licin",
          "Parkir sempit");

  static Person behind(long seed, Response response) {
    return of(
        Draws.of(
            Topic.PERSON,
            seed,
            response.unit().number(),
            SampleOrder.key(response.quarter()),
            response.number()));
  }

  static Person of(Draws draws) {
    String name =
        GIVEN.get(draws.below(GIVEN.size())) + " " + FAMILY.get(draws.below(FAMILY.size()));
    String phone = "08120000" + digits(draws, 4);
    String nik =
        "9901"
            + Response.twoDigits(1 + draws.below(30))
            + Response.twoDigits(1 + draws.below(28))
            + Response.twoDigits(1 + draws.below(12))
            + Response.twoDigits(50 + draws.below(50))
            + digits(draws, 4);
    return new Person(name, phone, nik, draws.below(100));
  }

  private static String digits(Draws draws, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(draws.below(10));
    }
    return digits.toString();
  }

  /** What the person wrote: mostly nothing; on a messy form sometimes who it was. */
  String saran(boolean messy) {
    if (messy && mood < 10) {
      return "Tolong hubungi " + name + " di " + phone + ", NIK " + nik;
    }
    return mood < 30 ? SARAN.get(mood % SARAN.size()) : "";
  }
}

package id.prima.ingest.clean;

import static id.prima.ingest.clean.StandardForm.COUNTED;
import static id.prima.ingest.clean.StandardForm.PERIOD;
import static id.prima.ingest.clean.StandardForm.REFUSED;

import id.prima.ingest.read.XlsxFixture;
import java.util.ArrayList;
import java.util.List;

/** The regulation's own form, the unit named in its title alone, as offices spell that. */
final class DroppedTitles {

  private static final String BOOK = "survei/olah.xlsx";
  private static final String CSV = "survei/olah.csv";

  private DroppedTitles() {}

  static List<Dropped> all() {
    List<Dropped> all = new ArrayList<>();
    all.addAll(spellings());
    all.addAll(lines());
    all.addAll(notTaken());
    all.addAll(besideOthers());
    all.addAll(months());
    all.addAll(stacked());
    all.addAll(ofTheOffice());
    return all;
  }

  private static Dropped office(String name) {
    return Dropped.of(name).file("unit.csv", StandardForm.UNITS);
  }

  /** A form as workbook and as CSV, both with that unit. */
  private static List<Dropped> both(String unit, String... titles) {
    String name = String.join(" / ", titles);
    return List.of(
        office("workbook, " + name)
            .file(BOOK, StandardForm.xlsx(titles))
            .gives(BOOK, COUNTED)
            .counts(unit),
        office("text, " + name)
            .file(CSV, StandardForm.csv(titles))
            .gives(CSV, COUNTED)
            .counts(unit));
  }

  private static Dropped refused(String... titles) {
    return office("no unit, " + String.join(" / ", titles))
        .file(BOOK, StandardForm.xlsx(titles))
        .gives(BOOK, REFUSED);
  }

  private static List<Dropped> spellings() {
    List<Dropped> all = new ArrayList<>();
    for (String title :
        List.of(
            "UNIT PELAYANAN : KECAMATAN MELATI",
            "UNIT PELAYANAN|: KECAMATAN MELATI",
            "UNIT PELAYANAN :|KECAMATAN MELATI",
            "UNIT PELAYANAN|:|KECAMATAN MELATI",
            "UNIT PELAYANAN||:||KECAMATAN MELATI",
            "UNIT PELAYANAN          : KECAMATAN MELATI",
            "Unit Kerja|Kec. Melati",
            "1.|Nama Unit|:|Kecamatan Melati",
            "a. Unit Layanan = kecamatan melati",
            "NAMA UPP : kec-melati",
            "Unit Penyelenggara Pelayanan Publik :|Kantor Camat Melati",
            "UNIT PELAYANAN : KECAMATAN MELATI KABUPATEN BENGAWAN BIRU",
            "UNIT PELAYANAN : KECAMATAN MELATI ..............",
            "Nama Unit (UPP) : Kecamatan Melati",
            "UNIT PELAYANAN : KECAMATAN MELATI (PATEN)",
            "OPD : KECAMATAN MELATI",
            "Nama Instansi|:|Kecamatan Melati",
            "Perangkat Daerah/Unit Kerja : KECAMATAN MELATI")) {
      all.addAll(both("kec-melati", title, "ALAMAT : JL. KENANGA NO. 1", PERIOD));
    }
    all.addAll(both("kec-melati", "UNIT PELAYANAN : KECAMATAN MELATI     " + PERIOD));
    all.addAll(both("kec-melati", "Unit Pelayanan : Kecamatan Melati Periode : Triwulan III 2026"));
    all.addAll(
        both("kec-melati", "UNIT PELAYANAN|:|KECAMATAN MELATI", "BULAN|:|JULI", "TAHUN|:|2026"));
    all.addAll(both("kec-melati", "TRIWULAN|:|III|TAHUN|2026", "UNIT KERJA : KECAMATAN MELATI"));
    all.addAll(
        both("pkm-anggrek", "INSTANSI : DINAS KESEHATAN", "UNIT : PUSKESMAS ANGGREK", PERIOD));
    all.addAll(
        both("pkm-anggrek", "UNIT KERJA : DINAS KESEHATAN", "UNIT LAYANAN : PKM ANGGREK", PERIOD));
    all.addAll(
        both("kel-kenanga", "UNIT KERJA : KELURAHAN KENANGA KEC. MELATI KAB. BENGAWAN", PERIOD));
    all.add(mergedCells());
    return all;
  }

  private static Dropped mergedCells() {
    XlsxFixture book = XlsxFixture.book();
    StandardForm.sheet(
            book, "Sheet1", "UNIT PELAYANAN||:|KECAMATAN MELATI", "BULAN||:|JULI||||TAHUN|2026")
        .merge("A3:B3")
        .merge("D3:J3")
        .merge("A4:B4")
        .merge("D4:G4");
    return office("label and name in merged cells")
        .file(BOOK, book.bytes())
        .gives(BOOK, COUNTED)
        .counts("kec-melati");
  }

  private static List<Dropped> lines() {
    List<Dropped> all = new ArrayList<>();
    all.addAll(both("kec-melati", "SURVEI KEPUASAN MASYARAKAT KECAMATAN MELATI", PERIOD));
    all.addAll(both("kec-melati", "PADA UNIT PELAYANAN KECAMATAN MELATI TAHUN 2026", PERIOD));
    all.addAll(both("kec-melati", "KECAMATAN : MELATI", "KABUPATEN : BENGAWAN", PERIOD));
    all.addAll(both("kec-melati", "KECAMATAN|:|MELATI", PERIOD));
    all.addAll(
        both("pkm-anggrek", "DINAS KESEHATAN", "UPTD PUSKESMAS ANGGREK", "JL. MAWAR 2", PERIOD));
    all.addAll(both("kec-melati", "HASIL SKM : KECAMATAN MELATI", PERIOD));
    all.addAll(both("kel-kenanga", "KECAMATAN MELATI", "UNIT KERJA : KELURAHAN KENANGA", PERIOD));
    all.addAll(both("kec-melati", "PEMERINTAH KABUPATEN BENGAWAN KECAMATAN MELATI", PERIOD));
    all.addAll(both("pkm-anggrek", "DINAS KESEHATAN - UPTD PUSKESMAS ANGGREK", PERIOD));
    // an office that the list does not have, but that stands above the one it has
    all.addAll(both("kel-kenanga", "KELURAHAN KENANGA", "KECAMATAN DAHLIA", PERIOD));
    all.add(
        office("a letterhead in one cell")
            .file(
                BOOK,
                StandardForm.xlsx(
                    "PEMERINTAH KABUPATEN BENGAWAN\nKECAMATAN MELATI\nJl. Mawar 1", PERIOD))
            .gives(BOOK, COUNTED)
            .counts("kec-melati"));
    return all;
  }

  private static List<Dropped> notTaken() {
    return List.of(
        // the signature below names Kecamatan Mawar
        refused(PERIOD),
        refused("UNIT PELAYANAN : .....................", PERIOD),
        refused("UNIT PELAYANAN :", "ALAMAT : KECAMATAN MAWAR", PERIOD),
        refused("ALAMAT|KECAMATAN MAWAR", PERIOD),
        refused("ALAMAT|:|KECAMATAN MAWAR", PERIOD),
        refused("Bagaimana pendapat Saudara tentang pelayanan di Kecamatan Mawar?", PERIOD),
        refused("UNIT PELAYANAN : KECAMATAN MELTI", PERIOD),
        refused("UNIT PELAYANAN : DINAS KESEHATAN (PUSKESMAS DAHLIA)", PERIOD),
        refused("UNIT PELAYANAN : PUSKESMAS ANGGREK (2)", PERIOD),
        refused("PEMERINTAH KABUPATEN BENGAWAN", PERIOD),
        refused("RESPONDEN : KECAMATAN MAWAR", PERIOD),
        refused("LOKASI|KECAMATAN MAWAR", PERIOD),
        // the headline of the form that this one was copied from
        refused("SKM KECAMATAN MAWAR", "UNIT PELAYANAN : KECAMATAN MELATI", PERIOD),
        refused("SKM PUSKESMAS ANGGREK", "UNIT KERJA : DINAS KESEHATAN", PERIOD),
        // perhaps another one of that name
        refused("UNIT PELAYANAN : KELURAHAN KENANGA KECAMATAN MAWAR", PERIOD),
        refused("UNIT PELAYANAN : PUSKESMAS DAHLIA", "INSTANSI : DINAS KESEHATAN", PERIOD),
        // an unknown puskesmas would else count for the dinas above it
        refused("DINAS KESEHATAN", "UPTD PUSKESMAS DAHLIA", PERIOD),
        refused("KECAMATAN MAWAR", "KECAMATAN MELATI", PERIOD),
        refused("UNIT KERJA : KECAMATAN MAWAR", "UNIT PELAYANAN : KECAMATAN MELATI", PERIOD));
  }

  private static Dropped at(String path, String numbers, String... titles) {
    return office(path + ", " + String.join(" / ", titles))
        .file(path, StandardForm.xlsx(titles))
        .gives(path, numbers);
  }

  private static List<Dropped> besideOthers() {
    String melati = "UNIT PELAYANAN : KECAMATAN MELATI";
    String named = "survei/SKM Kecamatan Mawar.xlsx";
    XlsxFixture sheets = XlsxFixture.book();
    StandardForm.sheet(sheets, "Kecamatan Melati", "UNIT PELAYANAN : KEC. MELATI", PERIOD);
    StandardForm.sheet(sheets, "Kecamatan Mawar", "UNIT PELAYANAN : KEC. MELATI", PERIOD);
    String column = "Unit Pelayanan,U1,U2,U3,U4,U5,U6,U7,U8,U9\n";
    String own =
        melati + ",,,,,,,,,\n" + PERIOD + ",,,,,,,,,\n" + column + "kec-mawar" + ",3".repeat(9);
    return List.of(
        at("survei/kec-melati/a.xlsx", COUNTED, melati, PERIOD).counts("kec-melati"),
        at("survei/kec-mawar/a.xlsx", REFUSED, melati, PERIOD),
        at(named, REFUSED, melati, PERIOD),
        at("survei/kec-mawar/b.xlsx", REFUSED, "SKM KECAMATAN MELATI", PERIOD),
        // a part is more exact than the whole, and an office above is no other
        at("survei/dinkes/a.xlsx", COUNTED, "UNIT KERJA : PUSKESMAS ANGGREK", PERIOD)
            .counts("pkm-anggrek"),
        at("survei/pkm-anggrek/a.xlsx", COUNTED, "UNIT KERJA : DINAS KESEHATAN", PERIOD)
            .counts("pkm-anggrek"),
        at("survei/rsud/a.xlsx", COUNTED, "DINAS KESEHATAN", PERIOD).counts("rsud"),
        // a dinas is above an RSUD, whether unit.csv says so or not
        at("survei/rsud/d.xlsx", COUNTED, "UNIT KERJA : DINAS KESEHATAN", PERIOD).counts("rsud"),
        at("survei/rsud/e.xlsx", REFUSED, "UNIT KERJA : KECAMATAN MAWAR", PERIOD),
        at("survei/rsud/b.xlsx", COUNTED, "INSTANSI : DINAS KESEHATAN", PERIOD).counts("rsud"),
        at("survei/rsud/c.xlsx", COUNTED, "UNIT PELAYANAN : LOKET DEPAN", PERIOD).counts("rsud"),
        // folders that sort files by kind are no unit's; one that is called otherwise may be
        at("survei/Kecamatan/a.xlsx", COUNTED, melati, PERIOD).counts("kec-melati"),
        at("survei/Puskesmas/SKM PKM Anggrek.xlsx", COUNTED, PERIOD).counts("pkm-anggrek"),
        at("survei/Puskesmas/a.xlsx", REFUSED, PERIOD),
        at("survei/Puskesmas Dahlia/a.xlsx", REFUSED, melati, PERIOD),
        office("a sheet named after another unit than its title")
            .file(BOOK, sheets.bytes())
            .gives(BOOK + " [Kecamatan Melati]", "11/4/7/0/0")
            .gives(BOOK + " [Kecamatan Mawar]", REFUSED)
            .counts("kec-melati"),
        office("a column of units below a title")
            .file(CSV, own + "\n," + "3,".repeat(8) + "3\n")
            .gives(CSV, "2/1/1/0/0")
            .counts("kec-mawar"));
  }

  private static List<Dropped> months() {
    String melati = "UNIT PELAYANAN : KECAMATAN MELATI";
    return List.of(
        at("survei/07_Juli_2026.xlsx", COUNTED, melati).counts("kec-melati"),
        at("survei/SKM Kecamatan Melati Juli 2026.xlsx", COUNTED).counts("kec-melati"),
        at("survei/SKM Kecamatan Melati TW III Tahun 2026.xlsx", COUNTED).counts("kec-melati"),
        at("survei/07. Juli 2026/data.xlsx", COUNTED, melati).counts("kec-melati"),
        at("survei/04_April_2026.xlsx", "11/0/7/0/4", melati),
        // the eighth of July is a day, perhaps that of an export
        at("survei/08_Juli_2026.xlsx", REFUSED, melati),
        at("survei/b.xlsx", REFUSED, melati, "Dicetak|07 Juli 2026"));
  }

  /** Two forms one below the other on one sheet. */
  private static Dropped stacked(String first, String second, String numbers) {
    String csv = StandardForm.csv(first.split("/", -1)) + StandardForm.csv(second.split("/", -1));
    Dropped dropped = office("below " + first + " that of " + second).file(CSV, csv);
    return numbers.isEmpty()
        ? dropped.refuses(CSV, "(judulnya di baris 20)")
        : dropped.gives(CSV, numbers);
  }

  private static List<Dropped> stacked() {
    String melati = "UNIT PELAYANAN : KECAMATAN MELATI";
    // the second form begins in row 18, its own titles in row 20
    return List.of(
        stacked(melati + "/" + PERIOD, "UNIT PELAYANAN : KECAMATAN MAWAR/" + PERIOD, ""),
        stacked(PERIOD + "/" + melati, "TRIWULAN II 2026/" + melati, ""),
        // on the next page the same unit: two titles of the form and two of its own, two headers
        stacked(melati + "/" + PERIOD, "UNIT PELAYANAN : Kec. Melati/" + PERIOD, "28/8/20/0/0")
            .counts("kec-melati"));
  }

  /** With the units that all cases share, so that they run through the commands as well. */
  private static List<Dropped> ofTheOffice() {
    String pkm = "UNIT PELAYANAN : UPTD PUSKESMAS MELATI";
    String rsud = "Nama UPP|:|RSUD Bengawan Biru";
    return List.of(
        Dropped.of("a unit in the title of a workbook")
            .file("survei/judul-1.xlsx", StandardForm.xlsx(pkm, PERIOD))
            .gives("survei/judul-1.xlsx", COUNTED)
            .counts("pkm-melati"),
        Dropped.of("a unit in the title of a CSV")
            .file("survei/judul-2.csv", StandardForm.csv(rsud, PERIOD))
            .gives("survei/judul-2.csv", COUNTED)
            .counts("rsud"),
        Dropped.of("two forms one below the other")
            .file(
                "survei/judul-3.csv",
                StandardForm.csv(rsud, PERIOD) + StandardForm.csv(pkm, PERIOD))
            .refuses("survei/judul-3.csv", "ada tabel unit lain (judulnya di baris 20)"),
        Dropped.of("an unknown unit in a title")
            .file("survei/judul-4.xlsx", StandardForm.xlsx("UNIT KERJA : RSUD MAWAR", PERIOD))
            .gives("survei/judul-4.xlsx", REFUSED));
  }
}

package id.prima.ingest.sample;

import id.prima.data.vocab.Frekuensi;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * One invented unit.
 *
 * @param number place in the catalogue from 1; keys every draw about the unit
 * @param id unit_id
 * @param nama name
 * @param induk unit_id of the unit above; empty = none
 * @param jenis kind of unit
 * @param kelompok whom it is compared with
 * @param frekuensi how often it surveys
 * @param size typical number of respondents, relative to the other units
 * @param spread log-normal spread around that size
 * @param pegawai number of staff
 * @param role what the unit is there to show
 * @param successor unit_id of the unit that took over; empty = it still exists
 * @param layanan its layanan, the most used first
 */
record SampleUnit(
    int number,
    String id,
    String nama,
    String induk,
    String jenis,
    String kelompok,
    Frekuensi frekuensi,
    double size,
    double spread,
    int pegawai,
    Role role,
    String successor,
    List<SampleLayanan> layanan) {

  /** What a unit is there to show. */
  enum Role {
    PLAIN,
    /** Truly falls in the last quarter. */
    FALLS,
    /** Truly improves over the last two quarters. */
    IMPROVES,
    /** Collects its answers by a Google Form. */
    GOOGLE_FORM,
    /** Keeps its answers in a spreadsheet saved with semicolons. */
    SEMICOLON,
    /** Is truly among the best of those it is compared with. */
    LEADS,
    /** Praises itself and serves badly. */
    SLOGAN,
    /** Is truly like all others of its kind, so that nobody can say which is better. */
    ALIKE
  }

  /** Every layanan is used half as much as the one before. */
  double share(int index) {
    return 1.0 / (1 << index) / (2.0 - 1.0 / (1 << (layanan.size() - 1)));
  }

  /** Whether its rhythm has it survey in this quarter. */
  boolean surveysIn(Period quarter) {
    return switch (frekuensi) {
      case TRIWULAN -> true;
      case SEMESTER -> quarter.number() % 2 == 0;
      case TAHUN -> quarter.number() == 4;
    };
  }

  boolean isInternal() {
    return layanan.get(0).pengguna() == Pengguna.INTERNAL;
  }

  /** The day it ceased to exist, where it did: four quarters before the sample's end. */
  LocalDate lastDay(Period until) {
    return successor.isEmpty() ? LocalDate.MAX : until.firstDay().minusMonths(9).minusDays(1);
  }
}

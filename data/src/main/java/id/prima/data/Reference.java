package id.prima.data;

import id.prima.data.policy.PolicyException;
import id.prima.data.policy.PolicyFile;
import id.prima.data.release.ReleaseJson;
import id.prima.data.vocab.Theme;
import id.prima.data.vocab.Unsur;
import id.prima.rules.HariLibur;
import id.prima.rules.Ketentuan;
import id.prima.rules.Ketentuan.Confidence;
import id.prima.rules.Ketentuan.Entry;
import id.prima.rules.Ketentuan.KetentuanException;
import id.prima.rules.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The dated facts that travel in the jar; a folder of the office's own may override each file. */
public final class Reference {

  private static final ReferenceFile KETENTUAN =
      new ReferenceFile(
          "ketentuan.csv",
          List.of(
              "kunci",
              "nilai",
              "berlaku_sejak",
              "berlaku_sampai",
              "dasar",
              "keyakinan",
              "keterangan"));
  private static final ReferenceFile HARI_LIBUR =
      new ReferenceFile(
          "hari-libur.csv", List.of("tanggal", "jenis", "nama", "dasar", "keyakinan"));
  private static final ReferenceFile TEMA_SARAN =
      new ReferenceFile("tema-saran.csv", List.of("kode", "unsur", "tema", "keterangan"));

  private final Optional<Path> override;

  private Reference(Optional<Path> override) {
    this.override = override;
  }

  /** The facts of the jar alone. */
  public static Reference builtIn() {
    return new Reference(Optional.empty());
  }

  /** The facts of the jar, each file replaced where the folder holds one of that name. */
  public static Reference overriddenBy(Path folder) {
    return new Reference(Optional.of(folder));
  }

  /**
   * The dated numbers of {@code ketentuan.csv}.
   *
   * @throws KetentuanException if the file is wrong, with line, column and value
   */
  public Ketentuan ketentuan() {
    return Ketentuan.of(KETENTUAN.parse(text(KETENTUAN), Reference::entry));
  }

  private static Entry entry(ReferenceFile.Row row) {
    return new Entry(
        row.text("kunci"),
        row.text("nilai"),
        row.date("berlaku_sejak"),
        row.findDate("berlaku_sampai").orElse(null),
        row.text("dasar"),
        row.named("keyakinan", Confidence.values()),
        row.cell("keterangan"));
  }

  /**
   * The days off of {@code hari-libur.csv}, by date.
   *
   * @throws KetentuanException if the file is wrong, with line, column and value
   */
  public List<HariLibur> hariLibur() {
    return HARI_LIBUR.parse(text(HARI_LIBUR), Reference::hariLibur).stream()
        .sorted(Comparator.comparing(HariLibur::date))
        .toList();
  }

  private static HariLibur hariLibur(ReferenceFile.Row row) {
    return new HariLibur(
        row.date("tanggal"),
        row.coded("jenis", HariLibur.Jenis.values()),
        row.text("nama"),
        row.text("dasar"),
        row.named("keyakinan", Confidence.values()));
  }

  /**
   * The working days of every year that {@code hari-libur.csv} has rows for.
   *
   * @throws KetentuanException if the file is wrong or leaves out a year between two others
   */
  public WorkingCalendar workingCalendar() {
    List<LocalDate> holidays = hariLibur().stream().map(HariLibur::date).toList();
    NavigableSet<Integer> years =
        holidays.stream().map(LocalDate::getYear).collect(Collectors.toCollection(TreeSet::new));
    if (years.isEmpty()) {
      throw new KetentuanException(HARI_LIBUR.name() + ": tidak ada satu baris pun");
    }
    for (int year = years.first(); year < years.last(); year++) {
      if (!years.contains(year)) {
        throw new KetentuanException(
            HARI_LIBUR.name()
                + ": tahun "
                + year
                + " tidak ada, padahal tahun sebelum dan sesudahnya ada; tambahkan hari liburnya");
      }
    }
    return WorkingCalendar.of(years, holidays);
  }

  /**
   * The themes of {@code tema-saran.csv} into which suggestions are sorted, in its order.
   *
   * @throws KetentuanException if the file is wrong, with line, column and value
   */
  public List<Theme> themes() {
    return TEMA_SARAN.parse(text(TEMA_SARAN), Reference::theme);
  }

  private static Theme theme(ReferenceFile.Row row) {
    try {
      return new Theme(
          row.text("kode"),
          row.cell("unsur").isEmpty() ? null : row.coded("unsur", Unsur.values()),
          row.text("tema"),
          row.cell("keterangan"));
    } catch (IllegalArgumentException e) {
      throw row.wrong(e.getMessage());
    }
  }

  /** SHA-256 of {@code hari-libur.csv}: which days off counted. */
  public String hariLiburSha256() {
    return ReleaseJson.sha256(text(HARI_LIBUR).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The policy of merit of {@code policy.yml}: what counts where an office has written none.
   *
   * @throws PolicyException if the file is wrong, with line, key and value
   */
  public PolicyFile policy() {
    return PolicyFile.read(bytes(PolicyFile.NAME), PolicyFile.NAME);
  }

  private String text(ReferenceFile file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(bytes(file.name()));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException(file.name(), e);
    }
  }

  private byte[] bytes(String file) {
    try {
      Optional<Path> own = override.map(f -> f.resolve(file)).filter(Files::isRegularFile);
      if (own.isPresent()) {
        return Files.readAllBytes(own.get());
      }
      try (InputStream stream = Reference.class.getResourceAsStream("/reference/" + file)) {
        return stream.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package id.prima.ingest.profile;

import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Questionnaire;
import id.prima.data.vocab.Unsur;
import id.prima.data.yaml.Fields;
import id.prima.data.yaml.Node;
import id.prima.data.yaml.Node.Mapping;
import id.prima.data.yaml.Node.Scalar;
import id.prima.data.yaml.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a layout of the office's own from the nodes of its file and finds all that is wrong. */
final class ProfileReader {

  private static final List<String> HEAD = List.of("profil", "nama", "untuk");
  private static final List<String> SURVEY_KEYS =
      List.of(
          "instrumen",
          "urutan",
          "awalan",
          "jumlah_unsur",
          "mirip",
          "tanggal",
          "unit",
          "lembar",
          "kolom",
          "unsur",
          "butir",
          "pribadi",
          "jawaban",
          "balik");
  private static final List<String> LAYOUT_KEYS =
      List.of("seperti", "mirip", "tanggal", "unit", "lembar", "kolom", "butir", "pribadi");
  private static final List<String> FEEDS =
      List.of(
          "survei",
          "pengaduan",
          "berakhlak",
          "kinerja",
          "standar",
          "integritas",
          "rekap",
          "tema-saran");

  /** Numbers of questions of the questionnaires in use: 8 to 14, and 16 to 19 of SKM Online. */
  private static final java.util.regex.Pattern QUESTIONS =
      java.util.regex.Pattern.compile("[5-9]|[12]\\d|30");

  private static final java.util.regex.Pattern ID =
      java.util.regex.Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
  private static final java.util.regex.Pattern TEXT =
      java.util.regex.Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]{1,200}");
  private static final java.util.regex.Pattern PREFIX =
      java.util.regex.Pattern.compile("u|unsur|p|pertanyaan|soal|q|no|butir");

  /** Names of questions of the office's own: they stand in tables and addresses. */
  private static final java.util.regex.Pattern ITEM =
      java.util.regex.Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private static final int MOST_LIKENESS = 3;

  private final Problems problems;
  private final Fields root;
  private final PatternReader patterns;
  private final String feed;
  private final String id;
  private final String title;

  ProfileReader(Problems problems, Node file) {
    this.problems = problems;
    Fields any =
        Fields.of(
            problems, "", 1, file, "bukan profil; tulis kunci dan nilai, seperti profil: skm-kami");
    problems.stop();
    this.feed =
        any.has("untuk") ? any.word("untuk", FEEDS.toArray(String[]::new), f -> f) : FEEDS.get(0);
    boolean survey = feed.equals(FEEDS.get(0));
    this.root =
        any.knowing(
            Stream.concat(HEAD.stream(), (survey ? SURVEY_KEYS : LAYOUT_KEYS).stream()).toList());
    this.id =
        root.text(
            "profil",
            ID,
            "beri nama seperti skm-kecamatan: huruf kecil, angka, titik, garis; paling banyak 40");
    this.title =
        root.has("nama") ? root.text("nama", TEXT, "beri nama, satu baris, paling banyak 200") : id;
    int distance = root.has("mirip") ? root.whole("mirip", 0, MOST_LIKENESS) : 0;
    this.patterns = new PatternReader(problems, distance);
  }

  /** The feed that the layout is for. */
  String feed() {
    return feed;
  }

  /** The layout's name. */
  String id() {
    return id;
  }

  /** A layout of survey files; a wrong one is told in the problems. */
  Profile survey() {
    Instrumen instrumen =
        root.has("instrumen")
            ? root.word("instrumen", Instrumen.values(), Instrumen::code)
            : Instrumen.SKM;
    Profile.Order order =
        root.has("urutan")
            ? root.word("urutan", Profile.Order.values(), Profile.Order::code)
            : root.has("unsur") ? Profile.Order.NAMA : Profile.Order.FORMULIR;
    Map<Field, Pattern> fields = surveyFields();
    Map<Unsur, Pattern> unsur = unsur();
    Map<String, Pattern> items = items();
    List<String> prefixes = prefixes(order, unsur);
    checkQuestions(order, unsur, items);
    patterns.checkTwice(named(fields, Field::key), named(unsur, Unsur::code), items);
    Pattern personal = Profiles.commonPersonal();
    return new Profile(
        id,
        title,
        instrumen,
        order,
        prefixes,
        fields,
        unsur,
        Profiles.commonSuggestion(),
        personal(personal, Stream.of(fields.values(), unsur.values(), items.values())),
        items,
        reading(),
        true);
  }

  private static <K> Map<String, Pattern> named(Map<K, Pattern> all, Function<K, String> name) {
    Map<String, Pattern> named = new LinkedHashMap<>();
    all.forEach((key, pattern) -> named.put(name.apply(key), pattern));
    return named;
  }

  /**
   * Prima's own list of personal headers goes on counting, but for headers that the office maps.
   */
  private Pattern personal(Pattern common, Stream<? extends Collection<Pattern>> mapped) {
    Pattern own = root.has("pribadi") ? patterns.one(root, "pribadi") : Pattern.NONE;
    Set<String> read = new java.util.HashSet<>();
    mapped.flatMap(Collection::stream).forEach(p -> read.addAll(p.same()));
    Pattern all = common.after(own);
    return new Pattern(
        all.same().stream().filter(header -> !read.contains(header)).toList(),
        all.starting(),
        all.containing());
  }

  private Map<Field, Pattern> surveyFields() {
    if (!root.has("kolom")) {
      return Profiles.commonFields();
    }
    Map<Field, Pattern> fields = new EnumMap<>(Field.class);
    patterns
        .all(
            root,
            "kolom",
            Arrays.stream(Field.values()).map(Field::key).toList(),
            "tulis kolomnya, seperti tanggal: [Tanggal Survei]")
        .forEach((key, pattern) -> Field.find(key).ifPresent(f -> fields.put(f, pattern)));
    return fields;
  }

  private Map<Unsur, Pattern> unsur() {
    Map<Unsur, Pattern> unsur = new EnumMap<>(Unsur.class);
    if (root.has("unsur")) {
      patterns
          .all(
              root,
              "unsur",
              Unsur.DAFTAR.stream().map(Unsur::code).toList(),
              "tulis unsur dan judul kolomnya, seperti WAKTU: [Kecepatan Pelayanan]")
          .forEach(
              (key, pattern) ->
                  Unsur.DAFTAR.stream()
                      .filter(u -> u.code().equals(key))
                      .forEach(u -> unsur.put(u, pattern)));
    }
    return unsur;
  }

  private Map<String, Pattern> items() {
    if (!root.has("butir")) {
      return Map.of();
    }
    Map<String, Pattern> items =
        patterns.all(
            root, "butir", null, "tulis nama dan judul kolomnya, seperti kedisiplinan: [U4]");
    for (String item : items.keySet()) {
      if (!ITEM.matcher(item).matches()
          || Questionnaire.NINE.contains(item.toUpperCase(Locale.ROOT))) {
        root.wrong(
            "butir",
            item,
            "beri nama seperti kepastian_jadwal: huruf kecil, angka, garis bawah; paling banyak 40,"
                + " bukan nama salah satu dari sembilan unsur");
      }
    }
    return items;
  }

  private List<String> prefixes(Profile.Order order, Map<Unsur, Pattern> unsur) {
    if (!root.has("awalan")) {
      return order == Profile.Order.NAMA || !unsur.isEmpty() ? List.of() : List.of("u", "unsur");
    }
    List<String> prefixes = new ArrayList<>();
    for (Scalar item : root.items("awalan", "tulis daftar seperti [u, unsur]")) {
      String prefix = Words.normalise(item.text());
      if (!PREFIX.matcher(prefix).matches()) {
        problems.wrong(
            item.line(),
            "awalan",
            item.text(),
            "harus salah satu dari u, unsur, p, pertanyaan,"
                + " soal, q, no, butir; judul lain ditulis di bawah unsur:");
      }
      prefixes.add(prefix);
    }
    if (!unsur.isEmpty()) {
      root.wrong("awalan", "", "pakai awalan: (unsur menurut nomor) atau unsur:, jangan keduanya");
    }
    return prefixes;
  }

  private int declared() {
    if (!root.has("jumlah_unsur")) {
      return Unsur.DAFTAR.size();
    }
    String text = root.text("jumlah_unsur", QUESTIONS, "harus bilangan 5 sampai 30");
    return QUESTIONS.matcher(text).matches() ? Integer.parseInt(text) : Unsur.DAFTAR.size();
  }

  private void checkQuestions(
      Profile.Order order, Map<Unsur, Pattern> unsur, Map<String, Pattern> items) {
    int declared = declared();
    String key = root.has("jumlah_unsur") ? "jumlah_unsur" : root.has("unsur") ? "unsur" : "profil";
    if (order == Profile.Order.NAMA && !root.has("unsur")) {
      root.wrong(
          root.has("urutan") ? "urutan" : key,
          "",
          "urutan nama perlu judul kolom tiap unsur; tulis di bawah unsur:");
    } else if (order != Profile.Order.NAMA && !unsur.isEmpty()) {
      root.wrong(
          "urutan",
          order.code(),
          "unsur sudah disebut menurut judulnya di bawah unsur:; hapus urutan atau tulis nama");
    } else if (unsur.isEmpty() && declared != Unsur.DAFTAR.size()) {
      root.wrong(
          key,
          "" + declared,
          "kuesioner selain sembilan unsur perlu judul kolom tiap unsurnya di bawah unsur:, yang"
              + " bukan unsur di bawah butir:");
    } else if (!unsur.isEmpty() && unsur.size() + items.size() != declared) {
      List<Unsur> missing = new ArrayList<>(Unsur.DAFTAR);
      missing.removeAll(unsur.keySet());
      root.wrong(
          key,
          "",
          "kuesioner "
              + declared
              + " unsur, tetapi yang disebut "
              + unsur.size()
              + (items.isEmpty() ? "" : " unsur dan " + items.size() + " butir")
              + (missing.isEmpty()
                  ? ""
                  : "; belum ada "
                      + String.join(", ", missing.stream().map(Unsur::code).toList())));
    }
  }

  private Reading reading() {
    Reading.Dates dates =
        root.has("tanggal")
            ? root.word("tanggal", Reading.Dates.values(), Reading.Dates::code)
            : null;
    Reading.UnitFrom from = Reading.UnitFrom.COLUMN;
    java.util.regex.Pattern inName = null;
    if (root.has("unit") && root.entries().get("unit").value() instanceof Mapping) {
      from = Reading.UnitFrom.FILE;
      Fields below = root.below("unit", "").knowing(List.of("berkas"));
      inName = expression(below);
    } else if (root.has("unit")) {
      from = root.word("unit", Reading.UnitFrom.values(), Reading.UnitFrom::code);
      if (from == Reading.UnitFrom.FILE) {
        root.wrong("unit", "berkas", "tulis pola nama berkasnya: unit: { berkas: 'skm-(.+)' }");
      }
    }
    String sheet =
        root.has("lembar")
            ? Words.normalise(root.text("lembar", TEXT, "tulis nama lembar Excel"))
            : null;
    boolean reversed = root.has("balik") && root.yes("balik");
    return new Reading(
        dates, from, inName, sheet, new ValueReader(problems, root, reversed).read());
  }

  private java.util.regex.Pattern expression(Fields below) {
    String expected = "tulis ekspresi reguler dengan satu kurung, seperti 'skm-([a-z-]+)-2026.*'";
    String text = below.text("berkas", TEXT, expected);
    if (text.isEmpty()) {
      return null;
    }
    try {
      java.util.regex.Pattern compiled = java.util.regex.Pattern.compile(text);
      if (compiled.matcher("").groupCount() != 1) {
        below.wrong("berkas", text, "harus tepat satu kurung; " + expected);
      }
      return compiled;
    } catch (java.util.regex.PatternSyntaxException e) {
      below.wrong("berkas", text, "ekspresi reguler tidak benar; " + expected);
      return null;
    }
  }

  /** A layout of files of complaints. */
  LayoutProfile<ComplaintField> complaints() {
    LayoutProfile<ComplaintField> base =
        base(ComplaintProfiles.builtIn().all(), p -> p, List.of("register", "lapor"));
    Map<ComplaintField, Pattern> fields = new EnumMap<>(ComplaintField.class);
    layoutFields("kolom", Arrays.stream(ComplaintField.values()).map(ComplaintField::key).toList())
        .forEach((key, pattern) -> ComplaintField.find(key).ifPresent(f -> fields.put(f, pattern)));
    if (root.has("butir")) {
      root.wrong("butir", "", "hanya untuk survei dan berakhlak");
    }
    return like(base, fields);
  }

  /** A layout of files that merit rests on. */
  MeritProfile merit() {
    MeritProfile base = base(MeritProfiles.builtIn(feed).all(), MeritProfile::layout, List.of());
    Map<String, Pattern> fields = new LinkedHashMap<>();
    List<String> known = new ArrayList<>(base.layout().fields().keySet());
    if (root.has("butir")) {
      fields.putAll(layoutFields("butir", MeritProfiles.ITEMS));
    }
    known.removeAll(MeritProfiles.ITEMS);
    known.removeAll(base.forbidden());
    fields.putAll(layoutFields("kolom", known));
    return new MeritProfile(like(base.layout(), fields), base.scale(), base.forbidden());
  }

  private Map<String, Pattern> layoutFields(String key, List<String> known) {
    return key.equals("butir") || root.has("kolom")
        ? patterns.all(root, key, known, "tulis kolomnya, seperti unit: [Nama OPD]")
        : Map.of();
  }

  /** The built-in layout that this one is like: what it must have, its scale, what is forbidden. */
  private <P> P base(List<P> all, Function<P, LayoutProfile<?>> layout, List<String> first) {
    List<P> sorted = new ArrayList<>(all);
    sorted.sort(
        java.util.Comparator.comparingInt(
            p -> Math.floorMod(first.indexOf(layout.apply(p).id()), 99)));
    if (!root.has("seperti")) {
      return sorted.get(0);
    }
    String[] ids = sorted.stream().map(p -> layout.apply(p).id()).toArray(String[]::new);
    String named = root.word("seperti", ids, p -> p);
    return sorted.stream()
        .filter(p -> layout.apply(p).id().equals(named))
        .findFirst()
        .orElseThrow();
  }

  /** The base with the office's headers before its own; what was mapped is personal no longer. */
  private <K> LayoutProfile<K> like(LayoutProfile<K> base, Map<K, Pattern> own) {
    patterns.checkTwice(named(own, base::name));
    Map<K, Pattern> fields = new LinkedHashMap<>(base.fields());
    Set<String> taken = new java.util.HashSet<>();
    own.values().forEach(p -> taken.addAll(p.same()));
    fields.replaceAll((key, p) -> p.without(taken));
    own.forEach((key, p) -> fields.merge(key, p, (theirs, its) -> theirs.after(its)));
    return new LayoutProfile<>(
        id,
        title,
        base.first(),
        base.required(),
        fields,
        personal(base.personal(), Stream.of(own.values())),
        base.id(),
        reading(),
        true);
  }
}

package id.prima.ingest.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * A landing folder whose archives are folders: the members of {@code survei/kiriman.zip} are files
 * such as {@code survei/kiriman.zip/rsud/a.csv}, and {@code a.csv.gz} is {@code a.csv}. Nothing is
 * unpacked to a disk. An archive that is refused stays one file, and opening it says why with a
 * {@link BrokenFileException}.
 */
public final class ArchiveLanding implements LandingSource {

  private static final long MOST_BYTES_IN_ALL = 4L << 30;
  private static final int LONGEST_NAME = 300;
  private static final String ZIP = ".zip";
  private static final String GZ = ".gz";
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  /** What computers put into archives and folders by themselves. */
  private static final Set<String> SYSTEM_NAMES =
      Set.of("__macosx", "thumbs.db", "desktop.ini", "ehthumbs.db");

  private final LandingSource source;

  /** Archives that are folders; null before the folder was looked at. */
  private TreeSet<String> archives;

  /** Why an archive is refused. */
  private final TreeMap<String, String> refused = new TreeMap<>();

  /** Names under which packed files appear, and the files. */
  private final TreeMap<String, String> unpackedNames = new TreeMap<>();

  private transient List<String> files;
  private transient Map<String, ZipDirectory> directories;
  private transient Map<String, Unpacked> unpacked;

  /** What came out of one archive, bytes. */
  private static final class Unpacked {
    private final Map<String, Long> members = new HashMap<>();
    private long total;
  }

  private ArchiveLanding(LandingSource source) {
    this.source = source;
  }

  /** The same folder with its archives opened. */
  public static LandingSource over(LandingSource source) {
    return new ArchiveLanding(source);
  }

  @Override
  public synchronized List<String> files() throws IOException {
    if (files == null) {
      archives = new TreeSet<>();
      List<String> loose = source.files();
      Set<String> names = new HashSet<>(loose);
      List<String> all = new ArrayList<>();
      for (String path : loose) {
        all.addAll(expanded(path, names));
      }
      all.sort(null);
      files = List.copyOf(all);
    }
    return files;
  }

  private List<String> expanded(String path, Set<String> loose) throws IOException {
    String lower = path.toLowerCase(Locale.ROOT);
    if (path.indexOf('/') < 0 || isSystemFile(path)) {
      return List.of(path);
    } else if (lower.endsWith(GZ)) {
      String plain = path.substring(0, path.length() - GZ.length());
      String name = loose.contains(plain) || plain.endsWith("/") ? path : plain;
      unpackedNames.put(name, path);
      return List.of(name);
    } else if (!lower.endsWith(ZIP)) {
      return List.of(path);
    }
    try {
      ZipDirectory directory = directory(path);
      if (Workbook.isWorkbook(directory)) {
        return List.of(path);
      }
      List<String> members = members(directory);
      archives.add(path);
      return members.stream().map(member -> path + "/" + member).toList();
    } catch (UnreadableFileException | BrokenFileException e) {
      refused.put(path, e.getMessage());
      return List.of(path);
    }
  }

  private static List<String> members(ZipDirectory directory) throws UnreadableFileException {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    long declared = 0;
    for (ZipDirectory.Member member : directory.members()) {
      String name = member.name();
      refuseTricks(name);
      if (name.endsWith("/") || isSystemFile(name)) {
        continue;
      } else if (member.link()) {
        throw new UnreadableFileException(
            "arsip berisi tautan ke berkas lain; buat ulang arsip dari berkasnya sendiri");
      } else if (member.encrypted()) {
        throw new UnreadableFileException(
            "arsip berkata sandi; buka dahulu lalu taruh isinya tanpa kata sandi");
      } else if (name.toLowerCase(Locale.ROOT).endsWith(ZIP)) {
        throw new UnreadableFileException(
            "ada arsip di dalam arsip; buka dahulu lalu taruh isinya");
      } else if (!seen.add(name)) {
        throw new UnreadableFileException(
            "arsip memuat dua berkas dengan nama yang sama; buat ulang arsipnya");
      }
      // too large by its own word is refused at once; its word that it is small counts for nothing
      declared += Math.max(0, member.declared());
      if (declared > MOST_BYTES_IN_ALL || declared < 0) {
        throw tooLarge();
      }
      names.add(name);
    }
    if (names.isEmpty()) {
      throw new UnreadableFileException("arsip tidak berisi berkas data; hapus, atau isi");
    }
    return names;
  }

  private static UnreadableFileException tooLarge() {
    return new UnreadableFileException(
        "isi arsip lebih dari 4 GB setelah dibuka; bagi menjadi beberapa arsip");
  }

  /** Names by which an archive would leave its folder, or show as something else. */
  private static void refuseTricks(String name) throws UnreadableFileException {
    boolean odd =
        name.isEmpty()
            || name.length() > LONGEST_NAME
            || name.startsWith("/")
            || name.indexOf('\\') >= 0
            || DRIVE.matcher(name).matches()
            || name.chars().anyMatch(c -> Character.isISOControl(c) || isUnseen(c));
    for (String part : name.split("/", -1)) {
      odd |= part.equals("..") || part.equals(".");
    }
    if (odd || name.contains("//")) {
      throw new UnreadableFileException(
          "arsip memuat nama berkas yang tidak wajar (keluar dari foldernya, garis miring terbalik,"
              + " atau huruf kendali); buat ulang arsip dari foldernya sendiri");
    }
  }

  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  /** Whether a path is of what computers leave in folders and archives by themselves. */
  public static boolean isSystemFile(String path) {
    return Arrays.stream(path.split("/", -1))
        .anyMatch(
            part ->
                part.startsWith(".")
                    || part.startsWith("~$")
                    || SYSTEM_NAMES.contains(part.toLowerCase(Locale.ROOT)));
  }

  @Override
  public InputStream open(String path) throws IOException {
    String archive = archive(path);
    if (archive != null) {
      return open(archive, path.substring(archive.length() + 1));
    }
    String packed = unpackedNames.get(path);
    return packed == null ? source.open(path) : gunzipped(packed);
  }

  @Override
  public InputStream open(String path, long offset) throws IOException {
    return isPacked(path) ? LandingSource.super.open(path, offset) : source.open(path, offset);
  }

  @Override
  public boolean canSeek(String path) throws IOException {
    return !isPacked(path) && source.canSeek(path);
  }

  @Override
  public long length(String path) throws IOException {
    return isPacked(path) ? LandingSource.super.length(path) : source.length(path);
  }

  private boolean isPacked(String path) throws IOException {
    return archive(path) != null || unpackedNames.containsKey(path);
  }

  /** The archive that holds a path; null where none does. */
  private synchronized String archive(String path) throws IOException {
    if (archives == null) {
      files();
    }
    String why = refused.get(path);
    if (why != null) {
      throw new BrokenFileException(why);
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      if (archives.contains(folder)) {
        return folder;
      }
    }
    return null;
  }

  private InputStream open(String archive, String name) throws IOException {
    try {
      ZipDirectory directory = directory(archive);
      ZipDirectory.Member member =
          directory.members().stream()
              .filter(m -> m.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new IOException(archive + "/" + name));
      return directory.open(member, bytes -> count(archive, name, bytes));
    } catch (UnreadableFileException e) {
      throw new BrokenFileException(e.getMessage(), e);
    }
  }

  /** Adds up what came out of an archive; a member that is read again counts once. */
  private synchronized void count(String archive, String name, long bytes) {
    if (unpacked == null) {
      unpacked = new HashMap<>();
    }
    Unpacked so = unpacked.computeIfAbsent(archive, a -> new Unpacked());
    long before = so.members.getOrDefault(name, 0L);
    if (bytes > before) {
      so.members.put(name, bytes);
      so.total += bytes - before;
    }
    if (so.total > MOST_BYTES_IN_ALL) {
      throw new BrokenFileException(tooLarge().getMessage());
    }
  }

  private synchronized ZipDirectory directory(String path)
      throws IOException, UnreadableFileException {
    if (directories == null) {
      directories = new HashMap<>();
    }
    ZipDirectory directory = directories.get(path);
    if (directory == null) {
      directory = ZipDirectory.read(source, path, source.length(path));
      directories.put(path, directory);
    }
    return directory;
  }

  private InputStream gunzipped(String path) throws IOException {
    InputStream packed = new BufferedInputStream(source.open(path), 1 << 16);
    try {
      return UnpackedStream.gunzip(packed);
    } catch (ZipException | EOFException e) {
      packed.close();
      throw new BrokenFileException(
          "bukan berkas .gz yang utuh; salin atau unduh ulang dari sumbernya", e);
    }
  }
}

package id.prima.ingest.profile;

import id.prima.data.yaml.FileProblem;
import id.prima.data.yaml.Problems;
import id.prima.data.yaml.YamlTree;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The layouts that an office has written for its own files: {@code profil/*.yml} of a landing
 * folder, in order of name. Where one is complete for a file it is preferred over Prima's.
 *
 * @param surveys layouts of survey files
 * @param complaints layouts of files of complaints
 * @param merit layouts by feed: berakhlak, kinerja, standar, integritas, rekap, tema-saran
 */
public record OwnProfiles(
    List<Profile> surveys,
    List<LayoutProfile<ComplaintField>> complaints,
    Map<String, List<MeritProfile>> merit) {

  /** Folder of the layouts in a landing folder. */
  public static final String FOLDER = "profil";

  /** An office without layouts of its own. */
  public static final OwnProfiles NONE = new OwnProfiles(List.of(), List.of(), Map.of());

  /** Reads them all. */
  private static final class Collected {
    private final List<Profile> surveys = new ArrayList<>();
    private final List<LayoutProfile<ComplaintField>> complaints = new ArrayList<>();
    private final Map<String, List<MeritProfile>> merit = new HashMap<>();
    private final Map<String, String> fileOfId = new HashMap<>();

    void add(String path, byte[] bytes) {
      Problems problems = new Problems(path, "profil", ProfileException::new);
      String text = YamlTree.decode(bytes, problems);
      ProfileReader reader = new ProfileReader(problems, YamlTree.parse(text, problems));
      switch (reader.feed()) {
        case "survei" -> surveys.add(reader.survey());
        case "pengaduan" -> complaints.add(reader.complaints());
        default -> merit.computeIfAbsent(reader.feed(), f -> new ArrayList<>()).add(reader.merit());
      }
      problems.stop();
      String other = fileOfId.putIfAbsent(reader.id(), path);
      if (other != null) {
        throw new ProfileException(
            List.of(
                new FileProblem(
                    path, 0, "profil", reader.id(), "nama ini sudah dipakai " + other)));
      }
    }
  }

  /** Whether a path of a landing folder is one of a layout. */
  public static boolean isProfile(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return path.startsWith(FOLDER + "/")
        && path.indexOf('/', FOLDER.length() + 1) < 0
        && !path.startsWith(FOLDER + "/.")
        && (lower.endsWith(".yml") || lower.endsWith(".yaml"));
  }

  /**
   * Reads the layouts of a landing folder.
   *
   * @throws ProfileException naming file, line, key and value of all that is wrong in the first
   *     file that is wrong
   */
  public static OwnProfiles read(LandingSource source) throws IOException {
    Collected all = new Collected();
    for (String path : source.files()) {
      if (isProfile(path)) {
        try (InputStream stream = source.open(path)) {
          all.add(path, stream.readNBytes(YamlTree.MOST_CHARACTERS + 1));
        }
      }
    }
    return new OwnProfiles(
        List.copyOf(all.surveys), List.copyOf(all.complaints), Map.copyOf(all.merit));
  }

  /**
   * The layouts that one text states.
   *
   * @param name name of the file, for messages
   * @throws ProfileException naming all that is wrong
   */
  public static OwnProfiles parse(String text, String name) {
    Collected all = new Collected();
    all.add(name, text.getBytes(StandardCharsets.UTF_8));
    return new OwnProfiles(all.surveys, all.complaints, all.merit);
  }

  /** The layouts of one of the feeds that merit rests on. */
  public List<MeritProfile> merit(String feed) {
    return merit.getOrDefault(feed, List.of());
  }
}

package id.prima.ingest.onefile;

import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.HeaderLayouts;
import id.prima.ingest.clean.HeaderSearch;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.TableFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes for headers any row of several different texts none of which is content. */
record AnyHeader(AnswerWords words) implements HeaderLayouts<List<String>> {

  private static final int FEWEST = 3;

  @Override
  public Optional<List<String>> find(List<String> headers, TableFormat format) {
    Set<String> seen = new HashSet<>();
    int filled = 0;
    for (String header : headers) {
      String text = header.strip();
      String name = Words.normalise(text);
      if (name.isEmpty()) {
        continue;
      }
      if (HeaderSearch.isData(text) || words.answersAlone(text)) {
        return Optional.empty();
      }
      filled++;
      seen.add(name);
    }
    // answers repeat each other, headers hardly do
    boolean repeats = (filled - seen.size()) * 4 > filled;
    return repeats || seen.size() < FEWEST ? Optional.empty() : Optional.of(List.copyOf(headers));
  }

  @Override
  public Optional<List<String>> findNearest(List<String> headers) {
    return Optional.empty();
  }

  @Override
  public int score(List<String> match) {
    return (int) match.stream().filter(h -> !Words.normalise(h).isEmpty()).count();
  }

  @Override
  public List<String> headers(List<String> match) {
    return match;
  }

  @Override
  public String lacking(List<String> match) {
    return "";
  }

  @Override
  public List<String> ids() {
    return List.of();
  }

  @Override
  public boolean isContent(String cell) {
    return false;
  }
}

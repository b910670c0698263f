package id.prima.ingest.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/** A pattern as it is written in a profile. */
record PatternFile(
    @JsonProperty("sama") List<String> same,
    @JsonProperty("awal") List<String> starting,
    @JsonProperty("memuat") List<List<String>> containing) {

  Pattern pattern() {
    return new Pattern(
        same == null ? List.of() : same.stream().map(Words::normalise).toList(),
        starting == null ? List.of() : starting,
        containing == null
            ? List.of()
            : containing.stream().<Set<String>>map(Set::copyOf).toList());
  }
}

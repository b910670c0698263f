package id.prima.dashboard.page;

import id.prima.dashboard.lake.ReleaseState;
import id.prima.dashboard.lake.ReleaseSummary;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.snapshot.Catalogue;
import id.prima.dashboard.text.Labels;
import id.prima.dashboard.text.Names;
import id.prima.data.release.Manifest;
import id.prima.data.vocab.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Every release of the lake, latest first: published figures stay to be seen after they have been
 * replaced.
 *
 * @param opening how many there are of each kind
 * @param rows without any where the lake is empty
 */
public record RilisPage(String title, String opening, List<Row> rows) implements Page {

  /**
   * One release.
   *
   * @param link its pages; null where it is damaged
   * @param state terbit, digantikan or draf, in the code that styles it
   * @param whole whether it can be looked at
   */
  public record Row(
      String id,
      String link,
      String period,
      String state,
      String stateText,
      boolean whole,
      String publishedAt,
      String answers,
      String files,
      String codeVersion,
      List<String> notes) {}

  /**
   * Makes the page; it can be shown although nothing is published.
   *
   * @param drafts whether the reader may know of drafts
   */
  public static RilisPage of(Catalogue catalogue, boolean drafts, Links links, Labels l) {
    List<Row> rows = new ArrayList<>();
    for (Catalogue.Listed release : catalogue.releases()) {
      if (drafts || release.summary().state() != ReleaseState.DRAFT) {
        rows.add(row(release, catalogue, links, l));
      }
    }
    Collections.reverse(rows);
    return new RilisPage(l.text("rilis.title"), opening(rows, l), rows);
  }

  private static String opening(List<Row> rows, Labels l) {
    if (rows.isEmpty()) {
      return l.text("rilis.opening.none");
    }
    List<String> parts = new ArrayList<>();
    for (ReleaseState state : ReleaseState.values()) {
      long count = rows.stream().filter(r -> r.state().equals(state.spoken())).count();
      if (count > 0) {
        parts.add(l.text("rilis.count." + state.spoken(), count));
      }
    }
    String sentence = l.text("rilis.opening", rows.size(), l.list(parts));
    long damaged = rows.stream().filter(r -> !r.whole()).count();
    return damaged == 0 ? sentence : sentence + " " + l.text("rilis.opening.damaged", damaged);
  }

  private static Row row(Catalogue.Listed release, Catalogue catalogue, Links links, Labels l) {
    ReleaseSummary summary = release.summary();
    String none = l.text("number.none");
    return new Row(
        summary.id().toString(),
        release.whole() ? links.plain("/rilis/" + summary.id() + "/") : null,
        new Names(l).period(summary.id().period()),
        summary.state().spoken(),
        l.text("rilis.state." + summary.state().spoken()),
        release.whole(),
        summary.publishedAt().map(l::moment).orElse(none),
        summary.answers().map(l::count).orElse(none),
        summary.files().map(l::count).orElse(none),
        summary.manifest().map(Manifest::codeVersion).orElse(none),
        notes(release, catalogue, l));
  }

  private static List<String> notes(Catalogue.Listed release, Catalogue catalogue, Labels l) {
    ReleaseSummary summary = release.summary();
    List<String> notes = new ArrayList<>();
    if (!release.whole()) {
      notes.add(l.text("rilis.note.damaged"));
    }
    boolean standsIn =
        summary.state() != ReleaseState.PUBLISHED && catalogue.find(summary.id()).isPresent();
    if (standsIn) {
      notes.add(l.text("rilis.note.standsIn"));
    }
    if (summary.synthetic()) {
      notes.add(l.text("rilis.note.synthetic"));
    }
    if (!summary.missingQuarters().isEmpty()) {
      Names names = new Names(l);
      notes.add(
          l.text(
              "rilis.note.missing",
              l.list(
                  summary.missingQuarters().stream()
                      .map(q -> Period.parse(q).map(names::period).orElse(q))
                      .toList())));
    }
    summary.replaced().forEach(r -> notes.add(replaced(r, l)));
    summary.manifest().map(Manifest::publicCopy).ifPresent(c -> correction(c, notes, l));
    return notes;
  }

  private static String replaced(ReleaseSummary.Replaced replaced, Labels l) {
    return replaced
        .by()
        .map(by -> l.text("rilis.note.replaced", replaced.used().toString(), by.toString()))
        .orElseGet(() -> l.text("rilis.note.unpublished", replaced.used().toString()));
  }

  private static void correction(Manifest.PublicCopy copy, List<String> notes, Labels l) {
    if (copy.from() != null) {
      notes.add(l.text("rilis.note.waits", copy.from()));
    }
    if (copy.reason() != null) {
      // the reason is free text that nobody has read for names: it stays with the office
      notes.add(l.text("rilis.note.override"));
    }
  }

  @Override
  public String template() {
    return "rilis.jte";
  }
}

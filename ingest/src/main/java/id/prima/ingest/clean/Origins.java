package id.prima.ingest.clean;

import id.prima.ingest.profile.RefusedColumns;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Which files the rows of files of corrections came from. Such a file holds a few rows of another
 * one, torn from what that one's name, folder, sheet, title and other dates told: whether 7/8 is in
 * July or in August, say. So it is read as that file is.
 *
 * @param <P> plans of a feed
 */
public final class Origins<P extends FilePlan> {

  private final Map<P, P> origins = new HashMap<>();
  private final BinaryOperator<P> like;

  private Origins(BinaryOperator<P> like) {
    this.like = like;
  }

  /**
   * The same plans, each of corrections as its origin's says where its rows came from one file
   * alone.
   *
   * @param like a plan of corrections, the first, read as the plan of their origin
   */
  public static <P extends FilePlan> List<P> told(
      LandingSource source, List<P> plans, BinaryOperator<P> like) throws IOException {
    if (!RowMarker.isInAny(plans)) {
      return plans;
    }
    Map<String, P> byPrefix = new HashMap<>();
    plans.forEach(plan -> byPrefix.putIfAbsent(RowMarker.prefix(plan.facts().sha256()), plan));
    Origins<P> all = new Origins<>(like);
    for (P plan : plans) {
      if (RowMarker.isIn(plan)) {
        Set<String> files = filesOf(source, plan);
        files.retainAll(byPrefix.keySet());
        if (files.size() == 1) {
          all.origins.put(plan, byPrefix.get(files.iterator().next()));
        }
      }
    }
    List<P> told = new ArrayList<>();
    for (P plan : plans) {
      told.add(all.told(plan, new HashSet<>()));
    }
    return List.copyOf(told);
  }

  private static Set<String> filesOf(LandingSource source, FilePlan plan) throws IOException {
    int column = RefusedColumns.marker(plan.headers());
    Set<String> files = new HashSet<>();
    try (RowReader rows = RowReader.open(source, plan.path(), plan.facts(), plan.format())) {
      while (rows.hasNext()) {
        RawRow row = rows.next();
        if (row.number() > plan.headerRow()) {
          RowMarker.parse(row.cell(column)).ifPresent(marker -> files.add(marker.file()));
        }
      }
    }
    return files;
  }

  /** A correction may be one of a correction; forged markers may lead round in a circle. */
  private P told(P plan, Set<P> seen) {
    P origin = origins.get(plan);
    return origin == null || !seen.add(plan) ? plan : like.apply(plan, told(origin, seen));
  }

  /**
   * The order in which dates of corrections are read: that of their origin where its own dates
   * decide it, for a few rows can tell another.
   */
  public static boolean decidesDates(FilePlan origin) {
    return origin.dateOrderCertain() && origin.dateOrder() != DateOrder.ISO;
  }

  /** Remarks of a plan of corrections, given that its origin decides the order of its dates. */
  public static List<String> remarks(FilePlan plan, FilePlan origin) {
    List<String> remarks = new ArrayList<>(plan.remarks());
    if (decidesDates(origin)) {
      remarks.removeIf(FeedFiles.DATE_REMARKS::contains);
      remarks.add("tanggal dibaca seperti pada berkas asalnya");
    }
    return List.copyOf(remarks);
  }
}

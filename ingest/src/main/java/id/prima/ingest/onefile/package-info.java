/**
 * What can be told of one survey file at once, without lake and Spark: its index ({@code prima
 * hitung}), and a first layout for it ({@code prima profile}). The file goes through the planner,
 * the readers and the cleaner of the batch, its answers through the same rules; only the office's
 * lists are not asked.
 */
package id.prima.ingest.onefile;

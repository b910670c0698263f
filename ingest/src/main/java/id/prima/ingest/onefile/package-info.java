/**
 * The index of one survey file at once, without lake and Spark: what {@code prima hitung} prints.
 * The file goes through the planner, the readers and the cleaner of the batch, its answers through
 * the same rules; only the office's lists are not asked.
 */
package id.prima.ingest.onefile;

package id.prima.dashboard.api;

import java.util.List;

/**
 * A page of a longer list.
 *
 * @param page from 1
 * @param size rows of a full page
 * @param total rows of all pages
 * @param next address of the next page; null on the last
 */
record Slice<R>(List<R> rows, long page, long size, long total, String next) {}

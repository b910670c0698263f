/**
 * Merit: a dated policy, the scores it gives, and what a ranking of them can and cannot tell
 * (statistics, sections 3, 6 and 7).
 */
package id.prima.rules.merit;

/**
 * How a hand-made summary of satisfaction surveys came to its figures: ways of calculating that
 * offices use, tried one after the other. No clock, no files.
 */
package id.prima.rules.recap;

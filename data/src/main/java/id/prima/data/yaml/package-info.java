/**
 * Settings that an office writes in YAML: read with the line of every value, and whatever is wrong
 * told at once, in Indonesian.
 */
package id.prima.data.yaml;

/** The first step of an office: a landing folder to fill, its units proposed from a file. */
package id.prima.ingest.init;

package id.prima.ingest.sample;

import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Tarif;

/**
 * One layanan of an invented unit.
 *
 * @param id unique over all units
 * @param nama name as on the form
 * @param tarif free or paid
 * @param pengguna whom it serves
 */
record SampleLayanan(String id, String nama, Tarif tarif, Pengguna pengguna) {}

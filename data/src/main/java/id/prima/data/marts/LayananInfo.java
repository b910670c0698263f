package id.prima.data.marts;

import id.prima.data.Column;

/** One layanan of a unit, as the office's {@code layanan.csv} states it for the period. */
public record LayananInfo(
    @Column("unit that serves") String unitId,
    @Column("layanan; unique within its unit") String layananId,
    @Column("name; text typed by people, never trusted on a page") String nama,
    @Column(value = "gratis or diatur (set by regulation); empty = not said", nullable = true)
        String tarif,
    @Column("whom it serves: publik or internal") String pengguna,
    @Column(value = "users of the layanan in the quarter (N); empty = not known", nullable = true)
        Long jumlahPengguna) {}

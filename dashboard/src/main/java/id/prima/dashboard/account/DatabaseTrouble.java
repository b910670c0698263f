package id.prima.dashboard.account;

import id.prima.cli.CommandException;
import java.nio.file.Path;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What can be wrong with the file, in words for who looks after it. */
final class DatabaseTrouble {

  /** What is left of the old file's writing would be written into the restored one. */
  private static final String RESTORE =
      "hentikan dulu prima serve dan hapus berkas -wal dan -shm di sampingnya, lalu pulihkan dari"
          + " cadangan";

  private DatabaseTrouble() {}

  static CommandException missing(Path file) {
    return CommandException.failed(
        "belum ada akun di " + file + ". Buat dengan: ./prima user add NAMA --role admin");
  }

  static CommandException damaged(Path file, Throwable cause) {
    return CommandException.failed("basis data akun " + file + " rusak; " + RESTORE, cause);
  }

  static CommandException newer(Path file) {
    return CommandException.failed(
        "basis data akun "
            + file
            + " dibuat oleh Prima yang lebih baru; pakai Prima versi itu atau yang sesudahnya");
  }

  static CommandException unwritable(Path file, Throwable cause) {
    return CommandException.failed(
        "basis data akun " + file + " tidak dapat ditulisi; periksa pemilik dan izin foldernya",
        cause);
  }

  static CommandException of(Path file, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return of(file, sqlite.getResultCode(), e);
      } else if (cause instanceof NativeLibraryNotFoundException) {
        return CommandException.failed(
            "pustaka SQLite tidak dapat dimuat, sehingga basis data akun "
                + file
                + " tidak dapat dibuka; ini bukan kerusakan berkas. Pustaka itu dibongkar ke"
                + " folder tersebut: folder harus dapat ditulisi dan boleh menjalankan program"
                + " (tidak noexec); folder lain dapat disebut dengan PRIMA_JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER",
            e);
      }
    }
    return CommandException.failed(
        "basis data akun "
            + file
            + " bukan buatan Prima atau sudah berubah bentuk; "
            + RESTORE
            + ", atau sebutkan berkas lain dengan --accounts",
        e);
  }

  private static CommandException of(Path file, SQLiteErrorCode code, Exception e) {
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          CommandException.failed(
              "basis data akun " + file + " sedang dipakai program lain; coba lagi sebentar", e);
      case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(file, e);
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_IOERR, SQLITE_FULL ->
          unwritable(file, e);
      default ->
          CommandException.failed(
              "basis data akun " + file + " tidak dapat dipakai (" + code.name() + ")", e);
    };
  }
}

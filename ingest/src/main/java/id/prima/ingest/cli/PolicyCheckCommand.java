package id.prima.ingest.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.data.policy.PolicyException;
import id.prima.data.policy.PolicyFile;
import id.prima.data.vocab.Period;
import id.prima.data.yaml.FileProblem;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.PeerGroups;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.read.LocalLanding;
import id.prima.rules.Ketentuan.KetentuanException;
import id.prima.rules.merit.MeritRule;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prima policy check}: whether a policy can be used, and all that is wrong with it. */
@Command(
    name = "check",
    description =
        "Memeriksa berkas kebijakan: semua kesalahan disebut sekaligus dengan barisnya. Dengan"
            + " --in, kelompoknya dicocokkan dengan unit.csv.",
    footer = {
      "Contoh:",
      "  prima policy check --file masuk/policy.yml",
      "  prima policy check --in masuk --period 2026-Q3",
      "Kode keluar 0: dapat dipakai; 2: kebijakan salah; 3: unit.csv salah."
    })
public final class PolicyCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--file",
      paramLabel = "BERKAS",
      description = "Berkas kebijakan. Bawaan: policy.yml di folder masuk, bila ada.")
  private Path file;

  @Option(
      names = "--in",
      paramLabel = "FOLDER",
      description = "Folder masuk, untuk mencocokkan kelompok dengan unit.csv.")
  private Path in;

  @Option(
      names = "--period",
      paramLabel = "PERIODE",
      description = "Triwulan yang dinilai, seperti 2026-Q3. Bawaan: triwulan terakhir yang usai.")
  private String period;

  @Option(
      names = "--zone",
      paramLabel = "ZONA",
      defaultValue = "Asia/Jakarta",
      description = "Zona waktu kantor. Bawaan: ${DEFAULT-VALUE}.")
  private ZoneId zone;

  @Mixin private PolicyOptions policies;

  @Override
  public Integer call() throws IOException {
    PolicyFile policy = policy();
    try {
      boolean judged = period != null || in != null;
      Period quarter = judged ? CheckCommand.quarter(period, LocalDate.now(zone)) : null;
      if (judged) {
        policy.requireInForce(quarter);
      }
      PrintWriter out = spec.commandLine().getOut();
      PeerGroups groups = in == null ? null : groups(policy, quarter);
      out.println(
          policy.name()
              + ": kebijakan "
              + policy.policy().version()
              + " dapat dipakai, berlaku sejak "
              + policy.policy().from());
      warn(policy.warnings());
      if (groups != null) {
        groups.lines().forEach(out::println);
        warn(groups.warnings());
      }
      return ExitCode.DONE;
    } catch (PolicyException | KetentuanException e) {
      throw CommandException.wrongArguments(e.getMessage());
    }
  }

  private void warn(List<FileProblem> warnings) {
    warnings.forEach(w -> spec.commandLine().getOut().println("Perhatian: " + w.text()));
  }

  private PolicyFile policy() {
    if (in != null && !Files.isDirectory(in)) {
      throw CommandException.wrongArguments("folder masuk " + in + " tidak ada");
    }
    if (file != null) {
      return PolicyOptions.read(file);
    }
    if (in == null) {
      throw new ParameterException(
          spec.commandLine(), "belum lengkap, perlu --file BERKAS atau --in FOLDER");
    }
    Path own = in.resolve(PolicyFile.NAME);
    return Files.exists(own) ? PolicyOptions.read(own) : policies.builtIn();
  }

  private PeerGroups groups(PolicyFile policy, Period quarter) throws IOException {
    Landing landing = Landing.read(new LocalLanding(in));
    if (landing.units() == null) {
      throw CommandException.wrongArguments("tidak ada unit.csv di folder " + in);
    }
    MeritRule rule = MeritRule.of(policies.reference().ketentuan(), quarter.lastDay());
    return PeerGroups.of(
        policy, UnitDirectory.of(landing, quarter).units(List.of()), rule.minUnits());
  }
}

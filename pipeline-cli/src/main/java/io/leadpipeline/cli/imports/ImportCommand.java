package io.leadpipeline.cli.imports;

import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.cli.target.TargetOptions;
import io.leadpipeline.cli.text.Paint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pipeline import}. */
@Command(
    name = "import",
    description = "People of a CSV file as leads. Ends with 1 if a row was rejected.")
public final class ImportCommand implements Callable<Integer> {

  /** An import raises no hand: whoever asked for a call in a file is not waiting at the phone. */
  private static final List<String> INTENTS = List.of("CONTENT", "NEWSLETTER", "SURVEY", "OTHER");

  @Mixin private TargetOptions target = new TargetOptions();

  @Parameters(paramLabel = "FILE", description = "CSV with a header; comma, semicolon, tab or |.")
  private Path file = Path.of("");

  @Option(
      names = "--mapping",
      paramLabel = "FILE|COLUMN=FIELD",
      description =
          "What a column says, where its name does not; repeated, or a file of such lines.")
  private List<String> mapping = List.of();

  @Option(names = "--dry-run", description = "Say what would happen and send nothing.")
  private boolean dry;

  @Option(names = "--list", description = "Print a line for each row that is imported, too.")
  private boolean list;

  @Option(names = "--connection", description = "Where it comes from (default: the file's name).")
  private @Nullable String connection;

  @Option(
      names = "--kind",
      description = "The kind of signal of a row (default: ${DEFAULT-VALUE}).")
  private String kind = "IDENTIFIED";

  @Option(names = "--intent", description = "Its intent: content, newsletter, survey or other.")
  private @Nullable String intent;

  @Option(names = "--country", description = "Country of who says none, for phone numbers: VN.")
  private @Nullable String country;

  @Option(names = "--charset", description = "(default: ${DEFAULT-VALUE})")
  private Charset charset = StandardCharsets.UTF_8;

  @Option(
      names = "--dates",
      paramLabel = "PATTERN",
      description = "Such as dd/MM/yyyy, else ISO 8601.")
  private @Nullable String dates;

  @Option(names = "--zone", description = "Of times without one (default: ${DEFAULT-VALUE}).")
  private ZoneId zone = ZoneId.of("UTC");

  @Option(names = "--rejects", description = "Rejected rows go here (default: ${DEFAULT-VALUE}).")
  private Path rejects = Path.of("rejects.csv");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Target system = target.target();
    CsvFile csv = new CsvFile(file, charset);
    List<String> header = csv.header();
    ColumnMapping columns = ColumnMapping.of(header, mapping);
    ImportPage page = new ImportPage(Paint.ofTerminal());
    say(page.mapping(columns));
    KnownLeads known = new KnownLeads();
    try (RejectFile rejected = new RejectFile(rejects, header)) {
      ImportRun run =
          new ImportRun(
              new RowSignals(columns, settings(csv)),
              dry ? _ -> Map.of() : new SignalPost(system)::send,
              (row, reason) -> {
                rejected.add(row, reason);
                say(List.of(page.rejected(row, reason)));
              },
              (row, ready) -> {
                ready.email().ifPresent(known::add);
                say(list ? List.of(page.accepted(row, ready)) : List.of());
              });
      ImportCount count = run.over(csv);
      say(page.summary(count, dry));
      say(dry ? page.known(known.ask(system)) : List.of());
      say(page.rejects(rejected.written()));
      return count.rejectedRows() == 0 ? 0 : 1;
    }
  }

  private ImportSettings settings(CsvFile csv) {
    return new ImportSettings(
        connection == null ? slug(csv.name()) : connection,
        kind.toUpperCase(Locale.ROOT),
        Optional.ofNullable(intent).map(ImportCommand::quiet),
        Optional.ofNullable(country).map(text -> text.toUpperCase(Locale.ROOT)),
        dates == null ? Moments.iso(zone) : new Moments(DateTimeFormatter.ofPattern(dates), zone));
  }

  private static String quiet(String intent) {
    String word = intent.toUpperCase(Locale.ROOT);
    if (!INTENTS.contains(word)) {
      throw new CliFailure(
          "--intent %s: an import raises no hand (expected: one of %s)."
              .formatted(intent, String.join(", ", INTENTS)));
    }
    return word;
  }

  /** As ingest wants names of connections. */
  static String slug(String name) {
    String words = ColumnNames.words(name);
    return words.isEmpty() ? "file" : words.substring(0, Math.min(63, words.length()));
  }

  private void say(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }
}

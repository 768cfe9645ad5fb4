package io.leadpipeline.cli.sales;

import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.TargetOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./pipeline routes}. */
@Command(name = "routes", description = "Other routes: are they right, what would they change.")
public final class RoutesCommand implements Callable<Integer> {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Mixin private TargetOptions target = new TargetOptions();

  @Parameters(
      index = "0",
      paramLabel = "validate|try|publish",
      description = "try changes nothing; publish saves the file where routing reads it.")
  private What what = What.VALIDATE;

  @Parameters(index = "1", paramLabel = "FILE", description = "A routes file.")
  private Path file = Path.of("config/routes.yml");

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "LEAD-OR-EMAIL",
      description = "With try: only where this lead would go.")
  private String who = "";

  @Option(names = "--when", description = "A time with its offset: 2026-11-29T23:00+07:00.")
  private String when = "";

  @Option(
      names = "--config",
      paramLabel = "FOLDER",
      description = "The folder that routing reads (default: config of this repository).")
  private Path config = Path.of(System.getProperty("leadpipeline.home", "")).resolve("config");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What to do. */
  enum What {
    VALIDATE,
    TRY,
    PUBLISH
  }

  @Override
  public Integer call() {
    RoutingCalls routing = new RoutingCalls(target.target());
    PrintWriter out = spec.commandLine().getOut();
    String text = text();
    JsonNode rehearsal = routing.post("/v1/routes/dry-run", TEXT, text);
    switch (what) {
      case VALIDATE -> out.println(file + " can be used.");
      case TRY -> {
        if (who.isEmpty()) {
          RoutesPage.lines(rehearsal).forEach(out::println);
        } else {
          tryWith(routing, text, out);
        }
        out.println("Nothing was done: ./pipeline routes publish " + file);
      }
      case PUBLISH -> {
        save(text);
        out.println(saved(routing, rehearsal.path("version").asString()));
      }
    }
    out.flush();
    return 0;
  }

  private void tryWith(RoutingCalls routing, String text, PrintWriter out) {
    for (String lead : routing.idsOf(who)) {
      Map<String, String> question = RouteForCommand.question(lead, when);
      question.put("routes", text);
      RouteForPage.lines(routing.routeFor(question)).forEach(out::println);
    }
  }

  private void save(String text) {
    Path published = config.resolve("routes.yml");
    try {
      Files.writeString(published, text);
    } catch (IOException unwritable) {
      throw new CliFailure(published + " cannot be written; --config names routing's folder.");
    }
  }

  /** Routing looks at its folder every second. */
  private String saved(RoutingCalls routing, String version) {
    return routing.await(
            PATIENCE, "/v1/routes", routes -> routes.path("version").asString().equals(version))
        ? "Saved, and in force."
        : "Saved to " + config + ", but not in force: does routing read another folder?";
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new CliFailure(file + " cannot be read.");
    }
  }
}

package io.leadpipeline.cli.sales;

import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.TargetOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./pipeline team}. */
@Command(name = "team", description = "What a team file would change, or make it so.")
public final class TeamCommand implements Callable<Integer> {
  private static final String TEXT = "text/plain; charset=utf-8";

  @Mixin private TargetOptions target = new TargetOptions();

  @Parameters(index = "0", paramLabel = "plan|apply", description = "plan changes nothing.")
  private What what = What.PLAN;

  @Parameters(index = "1", paramLabel = "FILE", description = "A team file.")
  private Path file = Path.of("config/team.yml");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What to do. */
  enum What {
    PLAN,
    APPLY
  }

  @Override
  public Integer call() {
    RoutingCalls routing = new RoutingCalls(target.target());
    JsonNode answer =
        switch (what) {
          case PLAN -> routing.post("/v1/teams/plan", TEXT, text());
          case APPLY -> routing.put("/v1/teams", TEXT, text());
        };
    print(answer.path("changes"), spec.commandLine().getOut());
    return 0;
  }

  private void print(JsonNode changes, PrintWriter out) {
    if (changes.isEmpty()) {
      out.println("Nothing changes.");
    }
    for (JsonNode change : changes) {
      out.println(change.path("rep").asString() + " " + change.path("what").asString());
      change.path("parts").forEach(part -> out.println("  " + part.asString()));
    }
    if (what == What.PLAN && !changes.isEmpty()) {
      out.println("Nothing was done: ./pipeline team apply " + file);
    }
    out.flush();
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new CliFailure(file + " cannot be read.");
    }
  }
}

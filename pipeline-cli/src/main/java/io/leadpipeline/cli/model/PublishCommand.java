package io.leadpipeline.cli.model;

import io.leadpipeline.cli.target.TargetOptions;
import java.io.PrintWriter;
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
import tools.jackson.databind.JsonNode;

/** {@code ./pipeline model publish}. */
@Command(
    name = "publish",
    description = {
      "Makes a version count, an older one too: that is how one goes back. It must have been tried"
          + " within the last day against the one that counts (model backtest).",
      "Leads are folded anew in the background while signals flow on."
    })
public final class PublishCommand implements Callable<Integer> {

  @Mixin private TargetOptions target = new TargetOptions();

  @Parameters(paramLabel = "FILE-OR-VERSION", description = "A model that was tried.")
  private String model = "";

  @Option(names = "--note", required = true, description = "Why; kept beside your name.")
  private String note = "";

  @Option(
      names = "--announce",
      paramLabel = "ALERTS",
      description =
          "Tell sales of leads it promotes: so many, as the backtest said. Without it nobody is"
              + " alerted.")
  private @Nullable Long alerts;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ModelApi api = new ModelApi(target.target());
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Object> announcement =
        Optional.ofNullable(alerts)
            .map(expected -> Map.<String, Object>of("announce", true, "expectedAlerts", expected))
            .orElseGet(Map::of);
    JsonNode publication = api.publish(api.version(model), note, announcement);
    out.printf(
        "%s counts since %s, as publication %d by %s; %s.%n",
        publication.path("version").asString(),
        publication.path("publishedAt").asString(),
        publication.path("id").asLong(),
        publication.path("publishedBy").asString(),
        alerts == null ? "sales is not told" : "sales is told of " + alerts + " leads");
    out.println("Leads are folded anew in the background: ./pipeline model history");
    out.flush();
    return 0;
  }
}

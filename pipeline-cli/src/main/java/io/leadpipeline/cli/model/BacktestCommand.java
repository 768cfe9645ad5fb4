package io.leadpipeline.cli.model;

import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.TargetOptions;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./pipeline model backtest}. */
@Command(
    name = "backtest",
    description =
        "Tries a model on all recorded leads beside the one that counts, and waits for the figures.")
public final class BacktestCommand implements Callable<Integer> {

  private static final Duration LOOK = Duration.ofMillis(500);

  @Mixin private TargetOptions target = new TargetOptions();

  @Parameters(
      paramLabel = "FILE-OR-VERSION",
      description = "A model file, which is kept as a draft, or a version kept before.")
  private String model = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    ModelApi api = new ModelApi(target.target());
    PrintWriter out = spec.commandLine().getOut();
    JsonNode done = awaited(api, api.startBacktest(api.version(model)), out);
    BacktestPage.lines(done).forEach(out::println);
    out.flush();
    return 0;
  }

  private static JsonNode awaited(ModelApi api, JsonNode asked, PrintWriter out)
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    JsonNode now = asked;
    while (isOpen(now) && !never.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
      now = api.backtest(asked.path("id").asString());
      out.printf(
          "\r%d of %d leads", now.path("leadsDone").asLong(), now.path("leadsTotal").asLong());
      out.flush();
    }
    out.println();
    if (now.path("state").asString().equals("FAILED")) {
      throw new CliFailure(
          "The backtest failed (%s): scoring's log says why."
              .formatted(now.path("failure").asString()));
    }
    return now;
  }

  private static boolean isOpen(JsonNode backtest) {
    return switch (backtest.path("state").asString()) {
      case "WAITING", "RUNNING" -> true;
      default -> false;
    };
  }
}

package io.leadpipeline.cli.status;

import io.leadpipeline.cli.target.TargetOptions;
import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.cli.text.Times;
import io.leadpipeline.messaging.codec.EventJson;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pipeline status}. */
@Command(
    name = "status",
    description = "What is up, what waits, how long a lead takes. Ends with 1 if anything is down.")
public final class StatusCommand implements Callable<Integer> {

  private static final String TO_THE_TOP = "\u001b[H\u001b[2J";

  @Mixin private TargetOptions target = new TargetOptions();

  @Option(names = "--watch", description = "Look again each second, until Ctrl-C.")
  private boolean watch;

  @Option(names = "--json", description = "Print JSON, with --watch one line a second.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    try (SystemProbe system = new SystemProbe(target.target())) {
      Status status = system.look(Instant.now());
      show(status);
      while (watch && !new CountDownLatch(1).await(1, TimeUnit.SECONDS)) {
        status = system.look(Instant.now());
        show(status);
      }
      return status.allUp() ? 0 : 1;
    }
  }

  private void show(Status status) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(EventJson.mapper().writeValueAsString(status));
    } else {
      Paint paint = Paint.ofTerminal();
      out.print(watch && paint.colours() ? TO_THE_TOP : "");
      new StatusPage(paint, new Times(ZoneId.systemDefault())).lines(status).forEach(out::println);
    }
    out.flush();
  }
}

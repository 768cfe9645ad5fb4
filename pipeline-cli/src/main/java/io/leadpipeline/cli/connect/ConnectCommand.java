package io.leadpipeline.cli.connect;

import io.leadpipeline.cli.client.EventTail;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.cli.target.TargetOptions;
import io.leadpipeline.events.Topics;
import io.leadpipeline.localstack.Service;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pipeline connect}. */
@Command(
    name = "connect",
    description = "What to click at a tool and what to paste there; waits for its first call.")
public final class ConnectCommand implements Callable<Integer> {

  @Mixin private TargetOptions at = new TargetOptions();

  @Parameters(paramLabel = "SLUG", description = "Such as typeform; as in connections.yml.")
  private String slug = "";

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "Which one, where there are several of the slug.")
  private String name = "";

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where the tool reaches ingest, such as https://leads.acme.example.")
  private String address = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config/connections.yml",
      description = "The connections (default: ${DEFAULT-VALUE}).")
  private Path config = Path.of("");

  @Option(
      names = "--minutes",
      defaultValue = "10",
      description = "How long to wait for the first call; 0 is not at all.")
  private int minutes;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Configured connection = Configured.find(config, slug, name);
    if (minutes < 1) {
      say(ConnectPage.lines(connection, address.isEmpty() ? "https://YOUR-INGEST" : address));
      return 0;
    }
    Target target = at.target();
    String reached = address.isEmpty() ? target.api(Service.INGEST) : address;
    try (EventTail tail =
        new EventTail(target.kafka(), List.of(Topics.RECEIVED, Topics.REJECTED))) {
      say(ConnectPage.lines(connection, reached));
      say(List.of("", "Waiting for its first call, " + minutes + " minutes at most …"));
      return await(tail, connection);
    }
  }

  private int await(EventTail tail, Configured connection) {
    Instant end = Instant.now().plus(Duration.ofMinutes(minutes));
    while (Instant.now().isBefore(end)) {
      Optional<String> came =
          tail.next(Duration.ofSeconds(1)).stream()
              .flatMap(it -> FirstCall.of(it, connection).stream())
              .findFirst();
      if (came.isPresent()) {
        say(List.of(came.get()));
        return 0;
      }
    }
    say(
        List.of(
            "No genuine call came. Does the tool say 401? Then it has another secret than ingest;"
                + " 404: another address."));
    return 1;
  }

  private void say(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }
}

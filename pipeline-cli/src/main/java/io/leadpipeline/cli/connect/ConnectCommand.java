package io.leadpipeline.cli.connect;

import io.leadpipeline.cli.client.ServiceApi;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.cli.target.TargetOptions;
import io.leadpipeline.localstack.Service;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./pipeline connect}. */
@Command(
    name = "connect",
    description = "What to click at a tool and what to paste there; waits for its first call.")
public final class ConnectCommand implements Callable<Integer> {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final CountDownLatch never = new CountDownLatch(1);

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
  public Integer call() throws InterruptedException {
    Configured connection = Configured.find(config, slug, name);
    if (minutes < 1) {
      say(ConnectPage.lines(connection, address.isEmpty() ? "https://YOUR-INGEST" : address));
      return 0;
    }
    Target target = at.target();
    ServiceApi ingest = new ServiceApi(target, Service.INGEST);
    String path = "/v1/connections/" + connection.slug() + "/" + connection.name();
    FirstCall first = new FirstCall(ingest.get(path));
    say(ConnectPage.lines(connection, address.isEmpty() ? target.api(Service.INGEST) : address));
    say(List.of("", "Waiting for its first call, " + minutes + " minutes at most …"));
    return await(() -> ingest.get(path), first);
  }

  private int await(Supplier<JsonNode> look, FirstCall first) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(minutes));
    while (Instant.now().isBefore(end)) {
      JsonNode now = look.get();
      say(first.meanwhile(now));
      Optional<String> came = first.kept(now);
      if (came.isPresent()) {
        say(List.of(came.get()));
        return 0;
      }
      never.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
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

package io.leadpipeline.cli.rejections;

import io.leadpipeline.cli.client.ServiceApi;
import io.leadpipeline.cli.target.TargetOptions;
import io.leadpipeline.localstack.Service;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./pipeline held}. */
@Command(
    name = "held",
    description = "Raised hands beyond a form's usual hour: list, release FORM, discard FORM.")
public final class HeldCommand {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(name = "list", description = "How many of each form, since when.")
  int list(@Mixin TargetOptions at) {
    Lines.held(ingest(at).get("/v1/held")).forEach(out()::println);
    out().flush();
    return 0;
  }

  @Command(name = "release", description = "Lets all go on, and what comes within an hour.")
  int release(@Mixin TargetOptions at, @Parameters(paramLabel = "FORM") String form) {
    return decide(ingest(at), form + "/release", Map.of());
  }

  @Command(name = "discard", description = "Puts all aside; what comes next is held still.")
  int discard(
      @Mixin TargetOptions at,
      @Option(names = "--reason", required = true) String reason,
      @Parameters(paramLabel = "FORM") String form) {
    return decide(ingest(at), form + "/discard", Map.of("reason", reason));
  }

  private int decide(ServiceApi desk, String path, Map<String, String> order) {
    int count = 0;
    JsonNode result;
    do {
      result = desk.post("/v1/held/" + path, order);
      count += result.at("/count").asInt();
    } while (result.at("/more").asBoolean());
    out().println(path.replace("/", ": ") + " " + count);
    out().flush();
    return 0;
  }

  private static ServiceApi ingest(TargetOptions at) {
    return new ServiceApi(at.target(), Service.INGEST);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

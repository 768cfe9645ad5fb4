package io.leadpipeline.cli.rejections;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.client.ServiceApi;
import io.leadpipeline.cli.target.TargetOptions;
import io.leadpipeline.localstack.Service;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./pipeline rejections}. */
@Command(
    name = "rejections",
    description = "What was refused or taken for spam: list, show ID, replay, discard.")
public final class RejectionsCommand {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(name = "list", description = "The newest first; nothing that was sent is shown.")
  int list(
      @Mixin TargetOptions at,
      @Mixin Filter filter,
      @Option(names = "--limit", defaultValue = "50", description = "At most 200.") int limit) {
    Map<String, String> said = new TreeMap<>(filter.said());
    said.put("limit", String.valueOf(limit));
    JsonNode page = ingest(at).get("/v1/rejections?" + Http.query(said));
    Lines.rejections(page).forEach(out()::println);
    out().flush();
    return 0;
  }

  @Command(name = "show", description = "One, with headers and body: personal data.")
  int show(@Mixin TargetOptions at, @Parameters(paramLabel = "ID") String id) {
    out().println(Lines.whole(ingest(at).get("/v1/rejections/" + id)));
    out().flush();
    return 0;
  }

  @Command(name = "replay", description = "Reads again what the ids or the filter name.")
  int replay(
      @Mixin TargetOptions at,
      @Mixin Filter filter,
      @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids) {
    return decide(ingest(at), "replay", filter, ids, Map.of());
  }

  @Command(name = "discard", description = "Puts aside what the ids or the filter name.")
  int discard(
      @Mixin TargetOptions at,
      @Mixin Filter filter,
      @Option(names = "--reason", required = true) String reason,
      @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids) {
    return decide(ingest(at), "discard", filter, ids, Map.of("reason", reason));
  }

  private int decide(
      ServiceApi desk, String what, Filter filter, List<String> ids, Map<String, String> more) {
    new Decision(desk, "/v1/rejections/" + what, more, "--code honeypot")
        .about(ids == null ? List.of() : ids, filter.said(), out()::println);
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

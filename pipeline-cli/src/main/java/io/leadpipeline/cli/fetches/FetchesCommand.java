package io.leadpipeline.cli.fetches;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.client.ServiceApi;
import io.leadpipeline.cli.rejections.Decision;
import io.leadpipeline.cli.rejections.Lines;
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

/** {@code ./pipeline fetches}. */
@Command(
    name = "fetches",
    description = "Leads that are fetched from tools: list, show ID, retry, discard.")
public final class FetchesCommand {

  private static final String PATH = "/v1/fetches";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(name = "list", description = "The newest first; nothing a person answered is shown.")
  int list(
      @Mixin TargetOptions at,
      @Mixin FetchFilter filter,
      @Option(names = "--limit", defaultValue = "50", description = "At most 200.") int limit) {
    Map<String, String> said = new TreeMap<>(filter.said());
    said.put("limit", String.valueOf(limit));
    FetchLines.of(ingest(at).get(PATH + "?" + Http.query(said))).forEach(out()::println);
    out().flush();
    return 0;
  }

  @Command(name = "show", description = "One, with who decided about it and why.")
  int show(@Mixin TargetOptions at, @Parameters(paramLabel = "ID") String id) {
    out().println(Lines.whole(ingest(at).get(PATH + "/" + id)));
    out().flush();
    return 0;
  }

  @Command(
      name = "retry",
      description = "Fetches again what the ids name, or the dead ones of the filter.")
  int retry(
      @Mixin TargetOptions at,
      @Mixin FetchFilter filter,
      @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids) {
    return decide(at, "retry", filter, ids, Map.of());
  }

  @Command(
      name = "discard",
      description = "Puts aside what the ids name, or the dead ones of the filter.")
  int discard(
      @Mixin TargetOptions at,
      @Mixin FetchFilter filter,
      @Option(names = "--because", required = true, description = "Kept with it.") String because,
      @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids) {
    return decide(at, "discard", filter, ids, Map.of("reason", because));
  }

  private int decide(
      TargetOptions at,
      String what,
      FetchFilter filter,
      List<String> ids,
      Map<String, String> more) {
    new Decision(ingest(at), PATH + "/" + what, more, "--connection meta/acme")
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

package io.leadpipeline.cli.rejections;

import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.TargetOptions;
import java.io.PrintWriter;
import java.util.HashMap;
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
    JsonNode page = new Desk(at.target()).get("/v1/rejections?" + Filter.query(said));
    Lines.rejections(page).forEach(out()::println);
    out().flush();
    return 0;
  }

  @Command(name = "show", description = "One, with headers and body: personal data.")
  int show(@Mixin TargetOptions at, @Parameters(paramLabel = "ID") String id) {
    out().println(Lines.whole(new Desk(at.target()).get("/v1/rejections/" + id)));
    out().flush();
    return 0;
  }

  @Command(name = "replay", description = "Reads again what the ids or the filter name.")
  int replay(
      @Mixin TargetOptions at,
      @Mixin Filter filter,
      @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids) {
    return decide(new Desk(at.target()), "replay", filter, ids, Map.of());
  }

  @Command(name = "discard", description = "Puts aside what the ids or the filter name.")
  int discard(
      @Mixin TargetOptions at,
      @Mixin Filter filter,
      @Option(names = "--reason", required = true) String reason,
      @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids) {
    return decide(new Desk(at.target()), "discard", filter, ids, Map.of("reason", reason));
  }

  /** Page after page until all are decided; a filter that names nothing is a slip of the hand. */
  private int decide(
      Desk desk, String what, Filter filter, List<String> ids, Map<String, String> more) {
    List<String> named = ids == null ? List.of() : ids;
    if (named.isEmpty() == filter.said().isEmpty()) {
      throw new CliFailure("Name either ids or a filter, such as --code honeypot.");
    }
    Map<String, Object> order = new HashMap<>(more);
    if (named.isEmpty()) {
      order.put("filter", filter.said());
    } else {
      order.put("ids", named);
    }
    Map<String, String> next = Map.of();
    do {
      order.putAll(next);
      JsonNode page = desk.post("/v1/rejections/" + what, order);
      Lines.results(page).forEach(out()::println);
      next = Lines.next(page);
    } while (!next.isEmpty());
    out().flush();
    return 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

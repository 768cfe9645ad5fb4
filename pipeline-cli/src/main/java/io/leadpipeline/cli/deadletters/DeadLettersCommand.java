package io.leadpipeline.cli.deadletters;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.client.ServiceApi;
import io.leadpipeline.cli.rejections.Decision;
import io.leadpipeline.cli.rejections.Lines;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.cli.target.TargetOptions;
import io.leadpipeline.localstack.Service;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./pipeline dead-letters}. */
@Command(
    name = "dead-letters",
    description = "What consumers could not take: list, show SERVICE ID, replay, discard.")
public final class DeadLettersCommand {

  private static final String PATH = "/v1/dead-letters";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(name = "list", description = "The newest first; nothing that was in them is shown.")
  int list(
      @Mixin TargetOptions at,
      @Mixin Sought sought,
      @Option(names = "--limit", defaultValue = "50", description = "Of each, at most 200.")
          int limit,
      @Parameters(paramLabel = "SERVICE", arity = "0..1", description = "All without it.")
          @Nullable Service service) {
    Map<String, String> said = new TreeMap<>(sought.said());
    said.put("limit", String.valueOf(limit));
    Target target = at.target();
    List<Service> asked = service == null ? List.of(Service.values()) : List.of(service);
    for (Service one : asked) {
      JsonNode page = new ServiceApi(target, one).get(PATH + "?" + Http.query(said));
      Letters.of(one, page).forEach(out()::println);
    }
    out().flush();
    return 0;
  }

  @Command(name = "show", description = "One, with key, headers and payload: personal data.")
  int show(
      @Mixin TargetOptions at,
      @Parameters(paramLabel = "SERVICE") Service service,
      @Parameters(paramLabel = "ID") String id) {
    JsonNode whole = new ServiceApi(at.target(), service).get(PATH + "/" + Http.part(id));
    out().println(Lines.whole(whole));
    out().flush();
    return 0;
  }

  @Command(name = "replay", description = "Sends again what the ids or the filter name.")
  int replay(
      @Mixin TargetOptions at,
      @Mixin Sought sought,
      @Parameters(paramLabel = "SERVICE", index = "0") Service service,
      @Parameters(paramLabel = "ID", index = "1..*", arity = "0..*") List<String> ids) {
    return decide(new ServiceApi(at.target(), service), "/replay", sought, ids, Map.of());
  }

  @Command(name = "discard", description = "Puts aside for good what the ids or the filter name.")
  int discard(
      @Mixin TargetOptions at,
      @Mixin Sought sought,
      @Option(names = "--because", required = true, description = "Kept with it.") String because,
      @Parameters(paramLabel = "SERVICE", index = "0") Service service,
      @Parameters(paramLabel = "ID", index = "1..*", arity = "0..*") List<String> ids) {
    Map<String, String> why = Map.of("reason", because);
    return decide(new ServiceApi(at.target(), service), "/discard", sought, ids, why);
  }

  private int decide(
      ServiceApi service, String what, Sought sought, List<String> ids, Map<String, String> more) {
    new Decision(service, PATH + what, more, "--reason bug")
        .about(ids == null ? List.of() : ids, sought.said(), out()::println);
    out().flush();
    return 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

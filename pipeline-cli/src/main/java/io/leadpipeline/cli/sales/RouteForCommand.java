package io.leadpipeline.cli.sales;

import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.TargetOptions;
import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./pipeline route-for}. */
@Command(
    name = "route-for",
    description = "Who would get a lead, now or then, and when the clock would be over.")
public final class RouteForCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Mixin private TargetOptions target = new TargetOptions();

  @Parameters(paramLabel = "LEAD-OR-EMAIL", description = "The lead's id or e-mail address.")
  private String who = "";

  @Option(names = "--when", description = "A time with its offset: 2026-11-29T23:00+07:00.")
  private String at = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    RoutingCalls routing = new RoutingCalls(target.target());
    PrintWriter out = spec.commandLine().getOut();
    List<String> leads = who.contains("@") ? routing.leadsOf(who) : List.of(who);
    if (leads.isEmpty()) {
      throw new CliFailure("No such lead is known.");
    }
    for (String lead : leads) {
      Map<String, String> question = new TreeMap<>(Map.of("leadId", lead));
      if (!at.isEmpty()) {
        question.put("at", time(at));
      }
      var answer =
          routing.post("/v1/route-for", "application/json", JSON.writeValueAsString(question));
      RouteForPage.lines(answer).forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private static String time(String text) {
    try {
      return OffsetDateTime.parse(text).toString();
    } catch (DateTimeParseException unreadable) {
      throw new CliFailure("--at is no time (expected: such as 2026-11-29T23:00+07:00).");
    }
  }
}

package io.leadpipeline.cli.sales;

import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.TargetOptions;
import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pipeline route-for}. */
@Command(
    name = "route-for",
    description = "Who would get a lead, now or then, and when the clock would be over.")
public final class RouteForCommand implements Callable<Integer> {
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
    for (String lead : routing.idsOf(who)) {
      RouteForPage.lines(routing.routeFor(question(lead, at))).forEach(out::println);
    }
    out.flush();
    return 0;
  }

  static Map<String, String> question(String lead, String when) {
    Map<String, String> question = new TreeMap<>(Map.of("leadId", lead));
    if (!when.isEmpty()) {
      question.put("at", time(when));
    }
    return question;
  }

  private static String time(String text) {
    try {
      return OffsetDateTime.parse(text).toString();
    } catch (DateTimeParseException unreadable) {
      throw new CliFailure("--when is no time (expected: such as 2026-11-29T23:00+07:00).");
    }
  }
}

package io.leadpipeline.cli.lead;

import io.leadpipeline.cli.target.TargetOptions;
import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.cli.text.Times;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pipeline lead}. */
@Command(
    name = "lead",
    description = "One lead: who it is, how far it came, why, who has it. Ends with 1 if unknown.")
public final class LeadCommand implements Callable<Integer> {

  @Mixin private TargetOptions target = new TargetOptions();

  @Parameters(paramLabel = "ID-OR-EMAIL", description = "The lead's id or e-mail address.")
  private String who = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    LeadPage page = new LeadPage(Paint.ofTerminal(), new Times(ZoneId.systemDefault()));
    PrintWriter out = spec.commandLine().getOut();
    for (WholeLead lead : new LeadLookup(target.target()).find(who)) {
      page.lines(lead).forEach(out::println);
      out.println();
    }
    out.flush();
    return 0;
  }
}

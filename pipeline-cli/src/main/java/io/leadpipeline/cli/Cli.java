package io.leadpipeline.cli;

import io.leadpipeline.cli.connect.ConnectCommand;
import io.leadpipeline.cli.deadletters.DeadLettersCommand;
import io.leadpipeline.cli.demo.DemoCommand;
import io.leadpipeline.cli.fetches.FetchesCommand;
import io.leadpipeline.cli.imports.ImportCommand;
import io.leadpipeline.cli.lead.LeadCommand;
import io.leadpipeline.cli.model.ModelCommand;
import io.leadpipeline.cli.rejections.HeldCommand;
import io.leadpipeline.cli.rejections.RejectionsCommand;
import io.leadpipeline.cli.sales.RouteForCommand;
import io.leadpipeline.cli.sales.RoutesCommand;
import io.leadpipeline.cli.sales.TeamCommand;
import io.leadpipeline.cli.status.StatusCommand;
import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.topics.TopicsCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that look at a running system. */
@Command(
    name = "./pipeline",
    subcommands = {
      DemoCommand.class,
      StatusCommand.class,
      LeadCommand.class,
      ModelCommand.class,
      ImportCommand.class,
      RejectionsCommand.class,
      FetchesCommand.class,
      HeldCommand.class,
      DeadLettersCommand.class,
      RouteForCommand.class,
      RoutesCommand.class,
      TeamCommand.class,
      TopicsCommand.class,
      ConnectCommand.class
    })
public final class Cli {

  private static final int FAILED = 1;

  private Cli() {}

  /** Runs a command and returns what the process should end with. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine commands = new CommandLine(new Cli());
    commands.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler((failure, _, _) -> said(failure, err));
    return commands.execute(args);
  }

  /** A failure that a user can do something about is one sentence; any other is shown whole. */
  private static int said(Exception failure, PrintWriter err) {
    if (failure instanceof CliFailure expected) {
      err.println(expected.sentence());
    } else {
      failure.printStackTrace(err);
    }
    err.flush();
    return FAILED;
  }
}

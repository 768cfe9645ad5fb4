package io.leadpipeline.cli.model;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./pipeline model}. */
@Command(
    name = "model",
    description = {
      "Tries a scoring model on the record, makes it count, shows which one does.",
      "./pipeline model validate [FILE] reads a file without a running system."
    },
    subcommands = {
      BacktestCommand.class,
      TryCommand.class,
      PublishCommand.class,
      HistoryCommand.class
    })
public final class ModelCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do with the model: validate, backtest, try, publish or history.");
  }
}

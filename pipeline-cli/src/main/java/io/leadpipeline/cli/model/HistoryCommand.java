package io.leadpipeline.cli.model;

import io.leadpipeline.cli.target.TargetOptions;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./pipeline model history}. */
@Command(
    name = "history",
    description = "Which version of the model counted when, who decided that, and why.")
public final class HistoryCommand implements Callable<Integer> {

  @Mixin private TargetOptions target = new TargetOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ModelApi api = new ModelApi(target.target());
    HistoryPage.lines(api.publications(), api.models()).forEach(out::println);
    out.flush();
    return 0;
  }
}

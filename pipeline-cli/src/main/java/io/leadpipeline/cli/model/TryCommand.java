package io.leadpipeline.cli.model;

import io.leadpipeline.cli.target.TargetOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./pipeline model try}. */
@Command(
    name = "try",
    description = "What a model makes of leads you know, beside the one that counts.")
public final class TryCommand implements Callable<Integer> {

  @Mixin private TargetOptions target = new TargetOptions();

  @Parameters(
      index = "0",
      paramLabel = "FILE-OR-VERSION",
      description = "A model file, which is kept as a draft, or a version kept before.")
  private String model = "";

  @Parameters(
      index = "1..*",
      arity = "1..50",
      paramLabel = "LEAD-OR-EMAIL",
      description = "Ids or e-mail addresses of leads.")
  private List<String> leads = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ModelApi api = new ModelApi(target.target());
    PrintWriter out = spec.commandLine().getOut();
    List<String> ids = leads.stream().flatMap(lead -> api.leadsOf(lead).stream()).toList();
    for (JsonNode sample : api.tryOn(api.version(model), ids)) {
      SamplePage.lines(sample).forEach(out::println);
    }
    out.flush();
    return 0;
  }
}

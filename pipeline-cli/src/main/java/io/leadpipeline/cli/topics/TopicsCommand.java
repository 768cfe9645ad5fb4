package io.leadpipeline.cli.topics;

import io.leadpipeline.events.Topics;
import io.leadpipeline.localstack.TopicSetup;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates the topics a deployment lacks: the first step of one without the local stack. */
@Command(
    name = "topics",
    description = "Creates the topics that are missing; others stay as they are.")
public final class TopicsCommand implements Callable<Integer> {

  @Option(
      names = "--kafka",
      required = true,
      paramLabel = "HOST:PORT",
      description = "Any broker of the cluster.")
  private String kafka = "";

  @Option(
      names = "--partitions",
      paramLabel = "NUMBER",
      description = "Of each topic; more than the instances you will ever run.")
  private int partitions = Topics.DEFAULT_PARTITIONS;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    TopicSetup.create(kafka, partitions);
    PrintWriter out = spec.commandLine().getOut();
    out.println("All topics are there.");
    return 0;
  }
}

package io.leadpipeline.cli.demo;

import io.leadpipeline.cli.client.EventTail;
import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.Reach;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.cli.target.TargetOptions;
import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.events.Topics;
import io.leadpipeline.localstack.Service;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pipeline demo}. */
@Command(
    name = "demo",
    description =
        "Sends an invented hour of leads in a minute, shows how they move, and accounts for all of"
            + " them. Ends with 1 if the account does not tie up.")
public final class DemoCommand implements Callable<Integer> {

  private static final int SEEDS = 1_000_000;
  private static final int BASE = 36;

  @Mixin private TargetOptions target = new TargetOptions();

  @Option(names = "--seconds", defaultValue = "60", description = "How long it sends (60).")
  private int seconds;

  @Option(names = "--rate", defaultValue = "4", description = "Posts a second on average (4).")
  private double rate;

  @Option(names = "--seed", description = "Repeats the people and posts of another run.")
  private Optional<Long> seed = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Target system = target.target();
    requireKafka(system);
    String mark = Long.toString(Instant.now().toEpochMilli() / 100, BASE) + "x";
    long chosen = seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(SEEDS));
    List<Planned> plan = Hour.plan(chosen, posts(), mark);
    spec.commandLine()
        .getOut()
        .printf("%d posts in %d s, seed %d%n%n", plan.size(), seconds, chosen);
    Summary summary = run(system, plan, mark);
    tell(summary);
    requireAccepted(summary.posts());
    return summary.tiesUp() ? 0 : 1;
  }

  private Summary run(Target system, List<Planned> plan, String mark) {
    Account account = new Account(mark);
    Paint paint = Paint.ofTerminal();
    Board board = new Board(spec.commandLine().getOut(), paint.colours(), new LinePrinter(paint));
    try (EventTail events =
            new EventTail(
                system.kafka(),
                List.of(
                    Topics.RECEIVED,
                    Topics.REJECTED,
                    Topics.STAGES,
                    Topics.HANDOFFS,
                    Topics.ALERTS));
        Sender sender = new Sender(new Http(system.token()), system.api(Service.INGEST), account)) {
      return new Demo(account, events, board).run(plan, Duration.ofSeconds(seconds), sender);
    }
  }

  private void tell(Summary summary) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    new SummaryPage(Paint.ofTerminal()).lines(summary).forEach(out::println);
    out.flush();
  }

  private int posts() {
    if (seconds < 1 || rate <= 0) {
      throw new CliFailure("--seconds and --rate must be above 0.");
    }
    return Math.max(2, (int) Math.round(seconds * rate));
  }

  private static void requireAccepted(Outcomes posts) {
    if (posts.accepted() == 0) {
      throw new CliFailure(
          "None of %d posts was accepted: ./pipeline status says what is not up."
              .formatted(posts.sent()));
    }
  }

  private static void requireKafka(Target system) {
    if (!Reach.answers(system.kafka())) {
      throw new CliFailure(
          "Kafka does not answer at %s, and without it nothing can be watched: say where it listens with --at kafka=HOST:PORT."
              .formatted(system.kafka()));
    }
  }
}

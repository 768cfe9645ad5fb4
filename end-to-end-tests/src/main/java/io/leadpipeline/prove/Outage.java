package io.leadpipeline.prove;

import io.leadpipeline.localstack.LocalStack;
import io.leadpipeline.localstack.Service;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something that is away for a while.
 *
 * @param accepts true when ingest has another place for signals and must go on accepting
 * @param stopsClocks true when no timer of routing can strike meanwhile
 */
record Outage(
    String name,
    boolean accepts,
    boolean stopsClocks,
    Consumer<LocalStack> end,
    Consumer<LocalStack> comeBack) {

  private static final List<Outage> ALL =
      List.of(
          new Outage(
              "Kafka stopped", true, false, it -> it.broker().stop(), it -> it.broker().restart()),
          new Outage(
              "Kafka killed", true, false, it -> it.broker().kill(), it -> it.broker().restart()),
          new Outage(
              "PostgreSQL killed",
              true,
              true,
              it -> it.database().kill(),
              it -> it.database().restart()),
          new Outage("both killed", false, true, Outage::killBoth, Outage::restartBoth),
          new Outage(
              "ingest started without Kafka",
              true,
              false,
              it -> restarted(it, stack -> stack.broker().kill()),
              it -> it.broker().restart()),
          new Outage(
              "ingest started without PostgreSQL",
              true,
              true,
              it -> restarted(it, stack -> stack.database().kill()),
              it -> it.database().restart()),
          new Outage(
              "ingest started without either",
              false,
              true,
              it -> restarted(it, Outage::killBoth),
              Outage::restartBoth));

  /** Those in whose name a word stands. */
  static List<Outage> named(String word) {
    List<Outage> named = ALL.stream().filter(it -> it.name().contains(word)).toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "--only " + word + " (expected: part of " + ALL.stream().map(Outage::name).toList());
    }
    return named;
  }

  /** True when ingest answers all the while, so that the first moments count as well. */
  boolean atOnce() {
    return accepts && !name.startsWith("ingest");
  }

  /** Returns once ingest says that it is ready, which it must say without its stores. */
  private static void restarted(LocalStack stack, Consumer<LocalStack> without) {
    stack.service(Service.INGEST).kill();
    without.accept(stack);
    stack.service(Service.INGEST).restart();
  }

  private static void killBoth(LocalStack stack) {
    stack.broker().kill();
    stack.database().kill();
  }

  private static void restartBoth(LocalStack stack) {
    stack.database().restart();
    stack.broker().restart();
  }
}

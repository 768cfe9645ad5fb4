package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Signal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The fold without anything around it: one more signal on top of so many, and all of them anew;
 * {@code ./pipeline bench fold} runs it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class FoldBenchmark {

  private static final long SEED = 7;

  /** How long the lead's history is. */
  @Param({"10", "1000", "100000"})
  public int signals;

  private final Model model = Models.standard();
  private List<Signal> history = List.of();
  private LeadState state = LeadState.unknown(model);
  private Signal next = Told.pricingPage().build();

  @Setup
  public void prepare() {
    history = Histories.random(SEED, signals);
    state = Fold.fold(history, model);
    next = Told.pricingPage().at(Histories.START.plus(Duration.ofDays(121))).build();
  }

  /** One more, the newest. */
  @Benchmark
  public LeadState onTop() {
    Fold fold = new Fold(model, state);
    fold.take(next);
    return fold.state();
  }

  /** The whole history, as after a new model. */
  @Benchmark
  public LeadState anew() {
    return Fold.fold(history, model);
  }
}

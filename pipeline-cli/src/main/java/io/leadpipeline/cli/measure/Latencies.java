package io.leadpipeline.cli.measure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/** Durations in order, for percentiles. */
public final class Latencies {

  private final long[] nanos;

  public Latencies(Collection<Duration> durations) {
    nanos = durations.stream().mapToLong(Duration::toNanos).sorted().toArray();
  }

  public int count() {
    return nanos.length;
  }

  /** In milliseconds, 0 of none at all; {@code percent} from 0 to 100. */
  public double percentile(double percent) {
    if (nanos.length == 0) {
      return 0;
    }
    int index = (int) Math.ceil(percent / 100 * nanos.length) - 1;
    return nanos[Math.max(index, 0)] / 1e6;
  }

  /** A percentile as a multiple of the mean of what two others have there. */
  public double in(double percent, Latencies before, Latencies after) {
    return percentile(percent) * 2 / (before.percentile(percent) + after.percentile(percent));
  }

  @Override
  public String toString() {
    return Arrays.stream(new double[] {50, 95, 99})
        .mapToObj(percent -> "p%.0f %.1f ms".formatted(percent, percentile(percent)))
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }
}

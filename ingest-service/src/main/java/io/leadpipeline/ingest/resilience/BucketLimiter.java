package io.leadpipeline.ingest.resilience;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.leadpipeline.ingest.application.Limiter;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Limits;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A bucket for each connection and each address that posts to it, which fills evenly: a minute's
 * worth may come at once. Each instance has its own.
 */
public final class BucketLimiter implements Limiter {

  private static final int MOST = 100_000;

  /** A bucket that nobody used for a minute is full, as a new one is. */
  private static final Duration FULL_AGAIN = Duration.ofMinutes(1);

  private final Limits usual;
  private final MeterRegistry meters;
  private final TimeMeter time;
  private final LoadingCache<Key, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterAccess(FULL_AGAIN.multipliedBy(2))
          .build(this::bucket);

  /**
   * @param usual limits of forms whose connection says nothing else; hooks have none then
   */
  public BucketLimiter(Limits usual, MeterRegistry meters, TimeMeter time) {
    this.usual = usual;
    this.meters = meters;
    this.time = time;
  }

  @Override
  public Duration wait(Connection connection, String address) {
    Limits limits = connection.limits().or(usual);
    Duration wait =
        address.isEmpty()
            ? Duration.ZERO
            : take("address", connection, address, limits.perMinuteAndAddress());
    return wait.isPositive() ? wait : take("connection", connection, "", limits.perMinute());
  }

  @Override
  public Duration wait(Connection connection) {
    return take("connection", connection, "", connection.limits().perMinute());
  }

  private Duration take(
      String by, Connection connection, String address, @Nullable Integer perMinute) {
    if (perMinute == null || perMinute == 0) {
      return Duration.ZERO;
    }
    String network = address.isEmpty() ? "" : Networks.of(address);
    Key key = new Key(connection.slug(), connection.name(), network, perMinute);
    ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return Duration.ZERO;
    }
    meters.counter("leadpipeline.ingest.limited", "by", by).increment();
    return Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket(Key key) {
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity(key.perMinute).refillGreedy(key.perMinute, Duration.ofMinutes(1)))
        .withCustomTimePrecision(time)
        .build();
  }

  private record Key(String slug, String name, String network, int perMinute) {}
}

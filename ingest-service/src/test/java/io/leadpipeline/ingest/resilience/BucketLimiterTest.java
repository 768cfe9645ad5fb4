package io.leadpipeline.ingest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.HookSettings;
import io.leadpipeline.ingest.domain.Limits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketLimiterTest {

  private static final String ONE = "203.0.113.1";
  private static final String OTHER = "203.0.113.2";

  private final AtomicLong nanos = new AtomicLong();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final BucketLimiter limiter = limiter(new Limits(6, 3));

  @Test
  void letsAMinutesWorthComeAtOnceAndThenEvenly() {
    Connection form = connection("form", Limits.USUAL);

    assertThat(taken(form, ONE, 5)).isEqualTo(3);
    assertThat(limiter.wait(form, ONE)).isEqualTo(Duration.ofSeconds(20));

    pass(Duration.ofSeconds(20));
    assertThat(taken(form, ONE, 5)).isEqualTo(1);
  }

  @Test
  void keepsAddressesApartAndTheConnectionTogether() {
    Connection form = connection("form", Limits.USUAL);

    assertThat(taken(form, ONE, 9)).isEqualTo(3);
    assertThat(taken(form, OTHER, 9)).isEqualTo(3);
    assertThat(taken(form, "203.0.113.3", 9)).isZero();
    assertThat(limited("address")).isEqualTo(18);
    assertThat(limited("connection")).isEqualTo(3);
  }

  @Test
  void countsANetworkOfOneHouseholdAsOneAddress() {
    Connection form = connection("form", Limits.USUAL);

    assertThat(taken(form, "2001:db8:0:1::1", 2)).isEqualTo(2);
    assertThat(taken(form, "2001:db8:0:1:ffff::2", 2)).isEqualTo(1);
    assertThat(taken(form, "2001:db8:0:2::1", 2)).isEqualTo(2);
  }

  @Test
  void countsAnUnknownAddressForTheConnectionOnly() {
    assertThat(taken(connection("form", Limits.USUAL), "", 9)).isEqualTo(6);
  }

  @Test
  void takesWhatTheConnectionSaysForTheUsual() {
    assertThat(taken(connection("form", new Limits(null, 5)), ONE, 9)).isEqualTo(5);
    assertThat(taken(connection("form", new Limits(0, 0)), ONE, 99)).isEqualTo(99);
  }

  @Test
  void countsWithANewLimitFromTheMomentItIsInForce() {
    assertThat(taken(connection("form", new Limits(0, 1)), ONE, 3)).isEqualTo(1);
    assertThat(taken(connection("form", new Limits(0, 2)), ONE, 3)).isEqualTo(2);
  }

  @Test
  void limitsToolsOnlyWhereItIsSaid() {
    Connection free = connection("zoom", Limits.USUAL);
    Connection limited = connection("zoom", new Limits(2, null));

    for (int i = 0; i < 20; i++) {
      assertThat(limiter.wait(free)).isZero();
    }
    assertThat(limiter.wait(limited)).isZero();
    assertThat(limiter.wait(limited)).isZero();
    assertThat(limiter.wait(limited)).isPositive();
  }

  private BucketLimiter limiter(Limits usual) {
    return new BucketLimiter(
        usual,
        meters,
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return nanos.get();
          }

          @Override
          public boolean isWallClockBased() {
            return false;
          }
        });
  }

  private int taken(Connection connection, String address, int posts) {
    int taken = 0;
    for (int i = 0; i < posts; i++) {
      taken += limiter.wait(connection, address).isZero() ? 1 : 0;
    }
    return taken;
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private double limited(String by) {
    return meters.counter("leadpipeline.ingest.limited", "by", by).count();
  }

  private static Connection connection(String slug, Limits limits) {
    return new Connection(
        slug,
        "local",
        List.of(),
        "VN",
        "en",
        List.of(),
        List.of(),
        null,
        Map.of(),
        HookSettings.PLAIN,
        limits);
  }
}

package io.leadpipeline.notification.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardsTest {

  private static final Delivery YES = new Delivery.Accepted("http 200");
  private static final Delivery AWAY = new Delivery.Unavailable("http 503");
  private static final Destination ONE = Destination.own(AlertChannel.WEBHOOK, "https://one.test");
  private static final Destination OTHER =
      Destination.own(AlertChannel.WEBHOOK, "https://other.test");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stops() {
    end.countDown();
    threads.close();
  }

  @Test
  void oneThatHangsTakesOnlyItsShare() throws Exception {
    Guards guards = guards(new Guards.Limits(2, 100), Duration.ofSeconds(30));
    CountDownLatch hanging = new CountDownLatch(2);
    List<Future<Delivery>> calls = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      calls.add(threads.submit(() -> guards.call(ONE, () -> hang(hanging))));
    }
    hanging.await();

    assertThat(guards.call(ONE, () -> YES))
        .isEqualTo(Delivery.Deferred.untried("BulkheadFullException", Guards.A_MOMENT));
    assertThat(guards.call(OTHER, () -> YES)).isEqualTo(YES);

    end.countDown();
    for (Future<Delivery> call : calls) {
      assertThat(call.get()).isEqualTo(YES);
    }
  }

  @Test
  void oneThatIsAwayIsLeftAlone() {
    Guards guards = guards(new Guards.Limits(2, 100), Duration.ofSeconds(1));
    for (int i = 0; i < 5; i++) {
      assertThat(guards.call(ONE, () -> AWAY)).isEqualTo(AWAY);
    }

    assertThat(guards.call(ONE, () -> YES))
        .isEqualTo(new Delivery.Unavailable("CallNotPermittedException"));
    assertThat(guards.call(OTHER, () -> YES)).isEqualTo(YES);
  }

  @Test
  void whatIsTooMuchForASecondComesLater() {
    Guards guards = guards(new Guards.Limits(2, 1), Duration.ofSeconds(1));

    assertThat(guards.call(ONE, () -> YES)).isEqualTo(YES);
    assertThat(guards.call(ONE, () -> YES))
        .isEqualTo(Delivery.Deferred.untried("RequestNotPermitted", Guards.A_MOMENT));
    assertThat(guards.call(OTHER, () -> YES)).isEqualTo(YES);
  }

  @Test
  void whatTakesTooLongIsInterrupted() {
    Guards guards = guards(new Guards.Limits(2, 100), Duration.ofMillis(50));

    assertThat(guards.call(ONE, () -> hang(new CountDownLatch(1))))
        .isEqualTo(new Delivery.Unavailable("no answer in time"));
  }

  private Delivery hang(CountDownLatch begun) throws InterruptedException {
    begun.countDown();
    end.await();
    return YES;
  }

  private Guards guards(Guards.Limits limits, Duration timeLimit) {
    return new Guards(
        Registries.with(SmtpGuards.circuits(Duration.ofMinutes(1))),
        limits,
        SmtpGuards.timeLimiter(timeLimit),
        threads);
  }
}

package io.leadpipeline.notification.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.notification.application.Courier;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Letter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpareCourierTest {

  private static final Delivery YES = new Delivery.Accepted("250 ok");
  private static final Letter LETTER =
      new Letter(
          new UUID(0, 1), new UUID(0, 2), "a@b.test", "A", Locale.ENGLISH, "s", "text", "html");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Registries registries = Registries.with(SmtpGuards.circuits(Duration.ofMinutes(1)));
  private final AtomicInteger spareUsed = new AtomicInteger();

  @AfterEach
  void stops() {
    threads.close();
  }

  @Test
  void goesToTheSpareServerWhenTheFirstIsNotReached() {
    SpareCourier courier = courier(_ -> Delivery.Unavailable.unreached("smtp: refused"));

    assertThat(courier.send(LETTER)).isEqualTo(YES);
    assertThat(spareUsed).hasValue(1);
  }

  @Test
  void sendsNothingTwiceWhenTheAnswerWasLost() {
    Delivery lost = new Delivery.Unavailable("smtp: connection broke");
    SpareCourier courier = courier(_ -> lost);

    assertThat(courier.send(LETTER)).isEqualTo(lost);
    assertThat(spareUsed).hasValue(0);
  }

  @Test
  void goesToTheSpareServerWhileTheFirstIsLeftAlone() {
    SpareCourier courier = courier(_ -> new Delivery.Unavailable("no answer"));
    for (int i = 0; i < 5; i++) {
      courier.send(LETTER);
    }

    assertThat(courier.send(LETTER)).isEqualTo(YES);
    assertThat(courier.width()).isPositive();
  }

  @Test
  void leavesWhatTheFirstRefusesRefused() {
    SpareCourier courier = courier(_ -> new Delivery.Refused("smtp: 550"));

    assertThat(courier.send(LETTER)).isEqualTo(new Delivery.Refused("smtp: 550"));
    assertThat(spareUsed).hasValue(0);
  }

  private SpareCourier courier(Courier first) {
    Courier spare =
        _ -> {
          spareUsed.incrementAndGet();
          return YES;
        };
    return new SpareCourier(guarded("smtp", first), List.of(guarded("smtp-spare", spare)));
  }

  private ResilientCourier guarded(String name, Courier courier) {
    return new ResilientCourier(
        courier,
        registries.bulkheads().bulkhead(name),
        registries.circuits().circuitBreaker(name),
        SmtpGuards.timeLimiter(Duration.ofSeconds(5)),
        threads);
  }
}

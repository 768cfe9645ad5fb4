package io.leadpipeline.notification.resilience;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.leadpipeline.notification.application.Courier;
import io.leadpipeline.notification.application.Gate;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Letter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;

/**
 * Keeps a destination that is slow, broken or away from taking threads and time. It does not
 * repeat: tries are spread over time by the alert's own due time, which survives a restart.
 */
public final class ResilientCourier implements Courier, Gate {

  private final Courier courier;
  private final Bulkhead bulkhead;
  private final CircuitBreaker circuit;
  private final TimeLimiter timeLimiter;
  private final ExecutorService threads;

  /** Guards {@code courier}, whose calls run on {@code threads} and are interrupted when late. */
  public ResilientCourier(
      Courier courier,
      Bulkhead bulkhead,
      CircuitBreaker circuit,
      TimeLimiter timeLimiter,
      ExecutorService threads) {
    this.courier = courier;
    this.bulkhead = bulkhead;
    this.circuit = circuit;
    this.timeLimiter = timeLimiter;
    this.threads = threads;
  }

  @Override
  public Delivery send(Letter letter) {
    try {
      return bulkhead.executeCallable(() -> circuit.executeCallable(() -> inTime(letter)));
    } catch (CallNotPermittedException | BulkheadFullException busy) {
      return Delivery.Unavailable.unreached(busy.getClass().getSimpleName());
    } catch (TimeoutException late) {
      return new Delivery.Unavailable("no answer in time");
    } catch (RuntimeException bug) {
      throw bug;
    } catch (Exception failure) {
      throw new IllegalStateException("alert " + letter.id() + " failed on its way", failure);
    }
  }

  private Delivery inTime(Letter letter) throws Exception {
    return timeLimiter.executeFutureSupplier(() -> threads.submit(() -> courier.send(letter)));
  }

  /** A destination coming back is tried with one alert before it gets the others. */
  @Override
  public int width() {
    return SmtpGuards.width(circuit);
  }
}

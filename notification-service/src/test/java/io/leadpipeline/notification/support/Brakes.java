package io.leadpipeline.notification.support;

import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.events.Trail;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Notices that a brake engaged. */
public final class Brakes {

  private Brakes() {}

  /** The brake of the form for demos; without a manager of its own every manager is told. */
  public static BrakeEngaged engaged(@Nullable String manager) {
    String url = "http://127.0.0.1:8081/v1/held/demo";
    return new BrakeEngaged(
        "form", "local", "demo", Instant.now(), 20, 0.4, manager, url, Trail.EMPTY);
  }
}

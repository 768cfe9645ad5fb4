package io.leadpipeline.notification.application;

import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.notification.domain.SalesPerson;
import io.leadpipeline.notification.domain.Warning;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Every warning there ever was; leases and due times are database time. */
public interface WarningBook {

  /** Adds warnings; one whose event is known stays as it is. */
  void add(Collection<Delivery<BrakeEngaged>> events);

  /** Takes up to {@code limit} warnings that are due. */
  List<Warning> take(int limit, Duration lease);

  /** Whoever is somebody's manager and has not left. */
  List<SalesPerson> managers();

  /** Keeps who was told; not {@code over}, it is tried again after the pause. */
  void settle(Warning warning, boolean over, Duration pause);
}

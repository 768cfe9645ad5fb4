package io.leadpipeline.scoring;

import io.leadpipeline.scoring.application.InForce;
import io.leadpipeline.scoring.domain.Condition;
import io.leadpipeline.scoring.domain.Model;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How often a condition of the model that counts could not be answered: always is a mistake in the
 * model.
 */
final class AbsenceMeters implements MeterBinder, Runnable {

  private final Supplier<InForce> models;
  private final List<MeterRegistry> registries = new ArrayList<>();
  private final List<Meter> meters = new ArrayList<>();
  private @Nullable Model measured;

  AbsenceMeters(Supplier<InForce> models) {
    this.models = models;
  }

  @Override
  public synchronized void bindTo(MeterRegistry registry) {
    registries.add(registry);
    measure(models.get().model());
  }

  /** The rules of another model are measured instead. */
  @Override
  public synchronized void run() {
    Model now = models.get().model();
    if (!now.equals(measured)) {
      measure(now);
    }
  }

  private void measure(Model model) {
    meters.forEach(meter -> registries.forEach(registry -> registry.remove(meter)));
    meters.clear();
    registries.forEach(registry ->
        model
            .conditions()
            .forEach((rule, condition) -> meters.add(absences(rule, condition, registry))));
    measured = model;
  }

  private static Meter absences(String rule, Condition condition, MeterRegistry registry) {
    return FunctionCounter.builder("leadpipeline.model.absences", condition, Condition::absences)
        .tag("rule", rule)
        .register(registry);
  }
}

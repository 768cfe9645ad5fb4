package io.leadpipeline.prove;

import io.leadpipeline.e2e.Freeze;
import io.leadpipeline.localstack.LocalStack;
import io.leadpipeline.localstack.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Something that goes wrong for a few seconds.
 *
 * @param repeats true when mails that were under way may go out again, with the same id
 */
record Fault(String name, boolean repeats, Consumer<LocalStack> begin, Consumer<LocalStack> end) {

  /** Each part killed, and each part frozen. */
  static final List<Fault> ALL = all();

  private static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    for (Service service : Service.values()) {
      String name = service.name().toLowerCase(Locale.ROOT);
      boolean mails = service == Service.NOTIFICATION;
      all.add(
          new Fault(
              "kill " + name,
              mails,
              it -> it.service(service).kill(),
              it -> it.service(service).restart()));
      all.add(frozen(name, mails, it -> it.service(service).pid()));
    }
    all.add(new Fault("kill Kafka", false, it -> it.broker().kill(), it -> it.broker().restart()));
    all.add(frozen("Kafka", false, it -> it.broker().pid()));
    all.add(
        new Fault(
            "kill PostgreSQL", true, it -> it.database().kill(), it -> it.database().restart()));
    all.add(frozen("PostgreSQL", true, it -> it.database().pid()));
    all.add(frozen("the mail server", true, it -> it.mailSink().pid()));
    return List.copyOf(all);
  }

  private static Fault frozen(String name, boolean repeats, ToLongFunction<LocalStack> pid) {
    return new Fault(
        "freeze " + name,
        repeats,
        it -> Freeze.stop(pid.applyAsLong(it)),
        it -> Freeze.go(pid.applyAsLong(it)));
  }
}

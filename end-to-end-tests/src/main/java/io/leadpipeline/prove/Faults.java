package io.leadpipeline.prove;

import io.leadpipeline.e2e.Freeze;
import io.leadpipeline.localstack.LocalStack;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.prove.Way.Part;
import io.leadpipeline.prove.net.Condition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;

/** All that can go wrong with a {@link Rig}. */
final class Faults {

  private static final Set<Service> ALL_SERVICES = Set.of(Service.values());

  private Faults() {}

  /** Those in whose name a word stands. */
  static List<Fault> named(String word) {
    List<Fault> named = all().stream().filter(it -> it.name().contains(word)).toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "--only " + word + " (expected: part of " + all().stream().map(Fault::name).toList());
    }
    return named;
  }

  /**
   * Each part killed and frozen, each way cut and stalled, the mail server unwilling, disks full.
   */
  private static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    for (Service service : Service.values()) {
      all.addAll(of(service));
    }
    all.addAll(ofStores());
    Way.ALL.forEach(way -> all.addAll(of(way)));
    all.add(of(Way.TO_MAIL_SERVER, "slow down", Condition.SLOW));
    all.add(of(Way.TO_MAIL_SERVER, "refuse", Condition.REFUSING));
    if (SmallDisk.allowed()) {
      all.addAll(ofDisks());
    }
    return List.copyOf(all);
  }

  private static List<Fault> of(Service service) {
    String name = service.shortName();
    boolean mails = service == Service.NOTIFICATION;
    boolean clocks = service == Service.ROUTING;
    return List.of(
        new Fault(
            "kill " + name,
            Set.of(service),
            mails,
            clocks,
            it -> it.stack().service(service).kill(),
            it -> it.stack().service(service).restart()),
        frozen(name, Set.of(service), mails, clocks, it -> it.service(service).pid()));
  }

  private static List<Fault> ofStores() {
    return List.of(
        new Fault(
            "kill Kafka",
            ALL_SERVICES,
            false,
            false,
            it -> it.stack().broker().kill(),
            it -> it.stack().broker().restart()),
        frozen("Kafka", ALL_SERVICES, false, false, it -> it.broker().pid()),
        new Fault(
            "kill PostgreSQL",
            ALL_SERVICES,
            true,
            true,
            it -> it.stack().database().kill(),
            it -> it.stack().database().restart()),
        frozen("PostgreSQL", ALL_SERVICES, true, true, it -> it.database().pid()),
        frozen(
            "the mail server",
            Set.of(Service.NOTIFICATION),
            true,
            false,
            it -> it.mailSink().pid()));
  }

  private static Fault frozen(
      String name,
      Set<Service> of,
      boolean repeats,
      boolean stopsClocks,
      ToLongFunction<LocalStack> pid) {
    return new Fault(
        "freeze " + name,
        of,
        repeats,
        stopsClocks,
        it -> Freeze.stop(pid.applyAsLong(it.stack())),
        it -> Freeze.go(pid.applyAsLong(it.stack())));
  }

  private static List<Fault> of(Way way) {
    return List.of(of(way, "cut", Condition.CUT), of(way, "stall", Condition.STALLED));
  }

  private static Fault of(Way way, String what, Condition condition) {
    return new Fault(
        what.toLowerCase(Locale.ROOT) + " " + way,
        Set.of(way.from()),
        way.from() == Service.NOTIFICATION,
        way.from() == Service.ROUTING && way.to() == Part.POSTGRES,
        it -> it.link(way).become(condition),
        it -> it.link(way).become(Condition.WELL));
  }

  /** A broker whose disk was full has ended, and a server that could not write its log may have. */
  private static List<Fault> ofDisks() {
    return List.of(
        new Fault(
            "fill the disk of Kafka",
            ALL_SERVICES,
            false,
            false,
            it -> SmallDisk.fill(disk(it, SmallDisk.KAFKA)),
            it -> {
              SmallDisk.free(disk(it, SmallDisk.KAFKA));
              it.stack().broker().restart();
            }),
        new Fault(
            "fill the disk of PostgreSQL",
            ALL_SERVICES,
            true,
            true,
            it -> SmallDisk.fill(disk(it, SmallDisk.POSTGRES)),
            it -> {
              SmallDisk.free(disk(it, SmallDisk.POSTGRES));
              if (!it.stack().database().alive()) {
                it.stack().database().restart();
              }
            }));
  }

  private static Path disk(Rig rig, String name) {
    return rig.stack().folder().resolve(name);
  }
}

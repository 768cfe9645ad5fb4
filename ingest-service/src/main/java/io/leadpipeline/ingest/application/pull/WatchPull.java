package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Connections;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what waits, for how long, what is dead, and for how many days tokens count. */
public final class WatchPull implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(WatchPull.class);
  private static final int FEW_DAYS = 14;

  private final ReferenceBook book;
  private final List<String> slugs;
  private final Supplier<Connections> connections;
  private final PullState state;
  private final Duration old;
  private final Clock clock;
  private final MultiGauge waiting;
  private final MultiGauge oldest;
  private final MultiGauge dead;
  private final MultiGauge tokenDays;
  private final MultiGauge refused;
  private Set<String> said = Set.of();

  /** Warns of what waits longer than {@code old}. */
  public WatchPull(
      ReferenceBook book,
      List<String> slugs,
      Supplier<Connections> connections,
      PullState state,
      Duration old,
      MeterRegistry meters,
      Clock clock) {
    this.book = book;
    this.slugs = List.copyOf(slugs);
    this.connections = connections;
    this.state = state;
    this.old = old;
    this.clock = clock;
    this.waiting = gauge("waiting", "Leads that are to be fetched", meters);
    this.oldest = gauge("oldest.seconds", "How long the oldest of them waits", meters);
    this.dead = gauge("dead", "Leads that could not be fetched", meters);
    this.tokenDays = gauge("token.days", "Days for which the token still counts", meters);
    this.refused = gauge("token.refused", "1 while the token is refused", meters);
  }

  @Override
  public void run() {
    Set<String> warnings = new HashSet<>();
    List<ReferenceBook.Backlog> backlog = book.backlog();
    waiting.register(rows(backlog, ReferenceBook.Backlog::waiting), true);
    dead.register(rows(backlog, ReferenceBook.Backlog::dead), true);
    oldest.register(rows(backlog, this::age), true);
    backlog.stream()
        .filter(it -> age(it) > old.toSeconds())
        .forEach(it -> warnings.add(name(it) + " has leads that wait too long to be fetched"));
    tokens(warnings);
    warnings.stream().filter(it -> !said.contains(it)).forEach(it -> log.warn("connection={}", it));
    said = warnings;
  }

  private void tokens(Set<String> warnings) {
    List<MultiGauge.Row<?>> days = new ArrayList<>();
    List<MultiGauge.Row<?>> denied = new ArrayList<>();
    pulled()
        .forEach(connection -> {
          Tags tags = Tags.of("provider", connection.slug(), "connection", connection.name());
          denied.add(MultiGauge.Row.of(tags, state.isDenied(connection.toString()) ? 1 : 0));
          connection
              .hook()
              .pull()
              .flatMap(it -> it.expires())
              .ifPresent(last -> {
                long left = left(last);
                days.add(MultiGauge.Row.of(tags, left));
                if (left < FEW_DAYS) {
                  warnings.add(connection + " needs a new pull.token within days: " + left);
                }
              });
        });
    tokenDays.register(days, true);
    refused.register(denied, true);
  }

  private Stream<Connection> pulled() {
    return slugs.stream()
        .flatMap(it -> connections.get().of(it).stream())
        .filter(it -> it.hook().pull().isPresent());
  }

  private long left(LocalDate last) {
    return ChronoUnit.DAYS.between(clock.instant().atZone(ZoneOffset.UTC).toLocalDate(), last);
  }

  private long age(ReferenceBook.Backlog backlog) {
    Instant oldest = backlog.oldest();
    return oldest == null ? 0 : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
  }

  private static String name(ReferenceBook.Backlog backlog) {
    return backlog.provider() + "/" + backlog.connection();
  }

  private static List<MultiGauge.Row<?>> rows(
      List<ReferenceBook.Backlog> backlog, ToLongFunction<ReferenceBook.Backlog> value) {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    backlog.forEach(it ->
        rows.add(
            MultiGauge.Row.of(
                Tags.of("provider", it.provider(), "connection", it.connection()),
                value.applyAsLong(it))));
    return rows;
  }

  private static MultiGauge gauge(String name, String what, MeterRegistry meters) {
    return MultiGauge.builder("leadpipeline.pull." + name).description(what).register(meters);
  }
}

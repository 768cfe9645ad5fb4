package io.leadpipeline.cli.demo;

import io.leadpipeline.cli.text.PersonName;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The demo's leads, as the topics tell of them; topics do not wait for each other. */
final class LeadBook {
  /** Whom routing hands to sales, as it comes with the product. */
  private static final Set<Stage> FOR_SALES = Set.of(Stage.SRL, Stage.SQL);

  private final String mark;
  private final Map<UUID, LeadLine> lines = new HashMap<>();
  private final Set<UUID> wanted = new HashSet<>();
  private final Set<UUID> handedOff = new HashSet<>();
  private final Map<UUID, AlertEvent> alerts = new HashMap<>();

  LeadBook(String mark) {
    this.mark = mark;
  }

  Optional<UUID> staged(StageEvent event) {
    return switch (event) {
      case StageEvent.StageChanged it -> changed(it);
      case StageEvent.HandRaised it -> raised(it);
      case StageEvent.LeadUpdated it -> seen(it, it.lead(), line(it));
      case StageEvent.LeadsMerged _, StageEvent.LeadsSplit _, StageEvent.LeadErased _ ->
          Optional.empty();
    };
  }

  Optional<UUID> handedOff(HandoffEvent event) {
    UUID id = event.about().leadId();
    boolean opened = event instanceof HandoffEvent.Offered || event instanceof HandoffEvent.Waiting;
    if (!opened || !isOurs(event.lead())) {
      return Optional.empty();
    }
    handedOff.add(id);
    Rep rep = event.handoff().rep();
    lines.put(id, known(id).with(rep == null ? "nobody yet" : rep.name()));
    return Optional.of(id);
  }

  Optional<UUID> alerted(AlertEvent event, Map<UUID, Instant> postedAt) {
    UUID id = event.about().leadId();
    if (!(event instanceof AlertEvent.AcceptedByChannel) || alerts.putIfAbsent(id, event) != null) {
      return Optional.empty();
    }
    way(event, postedAt).ifPresent(time -> lines.put(id, known(id).alertedAfter(time)));
    return Optional.of(id);
  }

  Optional<LeadLine> line(UUID id) {
    return Optional.ofNullable(lines.get(id)).filter(line -> !line.email().isEmpty());
  }

  List<LeadLine> lines() {
    return lines.keySet().stream().flatMap(id -> line(id).stream()).toList();
  }

  int wanted() {
    return wanted.size();
  }

  int handedOff() {
    return handedOff.size();
  }

  int alerted() {
    return (int) handedOff.stream().filter(alerts::containsKey).count();
  }

  /** From each post to the alert it led to. */
  List<Duration> waysToAlert(Map<UUID, Instant> postedAt) {
    Collection<UUID> leads = handedOff.stream().filter(alerts::containsKey).toList();
    return leads.stream()
        .flatMap(id -> way(Objects.requireNonNull(alerts.get(id)), postedAt).stream())
        .toList();
  }

  private Optional<UUID> changed(StageEvent.StageChanged event) {
    if (FOR_SALES.contains(event.to()) && isOurs(event.lead())) {
      wanted.add(event.about().leadId());
    }
    return seen(event, event.lead(), line(event).at(event.to()));
  }

  private Optional<UUID> raised(StageEvent.HandRaised event) {
    if (isOurs(event.lead())) {
      wanted.add(event.about().leadId());
    }
    return seen(event, event.lead(), line(event));
  }

  private Optional<UUID> seen(StageEvent event, Lead lead, LeadLine line) {
    UUID id = event.about().leadId();
    long version = event.about().version();
    if (!isOurs(lead)) {
      return Optional.empty();
    }
    Contact contact = lead.person().contact();
    lines.put(
        id,
        version < line.version()
            ? line
            : line.is(
                who(contact), address(contact), lead.temperature(), lead.engagement(), version));
    return Optional.of(id);
  }

  private LeadLine line(StageEvent event) {
    return known(event.about().leadId());
  }

  private LeadLine known(UUID id) {
    return lines.getOrDefault(id, LeadLine.unknown());
  }

  private boolean isOurs(Lead lead) {
    return address(lead.person().contact()).contains("." + mark);
  }

  private static Optional<Duration> way(AlertEvent event, Map<UUID, Instant> postedAt) {
    Trail trail = event.trail();
    UUID submission = event.about().submissionId();
    Instant posted =
        submission == null ? trail.received() : postedAt.getOrDefault(submission, trail.received());
    return posted == null || trail.alerted() == null
        ? Optional.empty()
        : Optional.of(Duration.between(posted, trail.alerted()));
  }

  private static String who(Contact contact) {
    return PersonName.of(contact) + " · " + text(contact.company());
  }

  private static String address(Contact contact) {
    return text(contact.email());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}

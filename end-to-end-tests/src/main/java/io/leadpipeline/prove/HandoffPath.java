package io.leadpipeline.prove;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was told of one handoff, in order: each version once, each step one that may follow. */
record HandoffPath(UUID id, List<HandoffEvent> told) {

  private static final Set<HandoffState> OWNED =
      Set.of(HandoffState.ACCEPTED, HandoffState.CONTACTED);
  private static final Set<HandoffState> ENDED =
      Set.of(HandoffState.CLOSED, HandoffState.WITHDRAWN);

  HandoffPath {
    told =
        told.stream()
            .sorted(Comparator.comparingLong((HandoffEvent event) -> event.about().version()))
            .toList();
  }

  static List<HandoffPath> of(Collection<HandoffEvent> events) {
    Map<UUID, List<HandoffEvent>> byHandoff =
        events.stream().collect(Collectors.groupingBy(event -> event.handoff().id()));
    return byHandoff.entrySet().stream()
        .map(one -> new HandoffPath(one.getKey(), one.getValue()))
        .toList();
  }

  /** The first step that may not be; empty when all are legal. */
  Optional<String> flaw() {
    HandoffState before = HandoffState.WAITING;
    long version = 0;
    for (HandoffEvent event : told) {
      version++;
      if (event.about().version() != version) {
        return Optional.of("version " + version + " missing or told twice");
      }
      if (!mayFollow(before, event, version == 1)) {
        return Optional.of(before + " then " + nameOf(event) + " as version " + version);
      }
      before = event.handoff().state();
    }
    return Optional.empty();
  }

  private static boolean mayFollow(HandoffState before, HandoffEvent event, boolean first) {
    HandoffState after = event.handoff().state();
    boolean open = !ENDED.contains(before);
    return switch (event) {
      case HandoffEvent.Offered _ ->
          after.equals(HandoffState.OFFERED) && open && !OWNED.contains(before);
      case HandoffEvent.Waiting _ ->
          after.equals(HandoffState.WAITING) && open && !OWNED.contains(before);
      case HandoffEvent.Passed _ -> !first && open && !before.equals(HandoffState.WAITING);
      case HandoffEvent.Reminded _, HandoffEvent.Escalated _ ->
          !first && open && after.equals(before);
      case HandoffEvent.Accepted _ ->
          after.equals(HandoffState.ACCEPTED) && before.equals(HandoffState.OFFERED);
      case HandoffEvent.Contacted _ ->
          after.equals(HandoffState.CONTACTED) && before.equals(HandoffState.ACCEPTED);
      case HandoffEvent.Closed _ ->
          after.equals(HandoffState.CLOSED)
              && (OWNED.contains(before) || before.equals(HandoffState.CLOSED));
      case HandoffEvent.Withdrawn _ -> after.equals(HandoffState.WITHDRAWN) && open;
    };
  }

  private static String nameOf(HandoffEvent event) {
    return event.getClass().getSimpleName();
  }
}

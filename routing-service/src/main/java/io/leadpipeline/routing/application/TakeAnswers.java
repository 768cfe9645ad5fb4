package io.leadpipeline.routing.application;

import io.leadpipeline.events.AnswerGiven;
import io.leadpipeline.events.Lead;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.LostRaceException;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import io.leadpipeline.routing.domain.Answer;
import io.leadpipeline.routing.domain.Answered;
import io.leadpipeline.routing.domain.Answering;
import io.leadpipeline.routing.domain.Desk;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Move;
import io.leadpipeline.routing.domain.Patience;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers that reps gave in Slack, Telegram or the console. */
public final class TakeAnswers implements Step<AnswerGiven, TakeAnswers.Thought> {
  private final DeskBook desks;
  private final HandoffBook handoffs;
  private final RecordMoves moves;
  private final Patience patience;
  private final Clock clock;

  public TakeAnswers(
      DeskBook desks, HandoffBook handoffs, RecordMoves moves, Patience patience, Clock clock) {
    this.desks = desks;
    this.handoffs = handoffs;
    this.moves = moves;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * What was decided.
   *
   * @param moves by event id, at most one for each lead
   * @param settled events that change nothing
   */
  public record Thought(
      Map<UUID, Move> moves, Map<UUID, Outcome> settled, Map<UUID, Long> revisions) {}

  @Override
  public Thought think(List<Delivery<AnswerGiven>> batch, Locking locking) {
    var leads = handoffs.find(handoffIds(batch)).values().stream().map(Handoff::leadId).toList();
    Map<UUID, Desk> read = desks.read(leads, Set.of(), locking).desks();
    Map<UUID, Handoff> found = handoffs.find(handoffIds(batch));
    Thought thought = new Thought(new HashMap<>(), new HashMap<>(), new HashMap<>());
    Set<UUID> taken = new HashSet<>();
    for (Delivery<AnswerGiven> delivery : batch) {
      decide(delivery, read, found, thought, taken);
    }
    return thought;
  }

  @Override
  public Map<UUID, Outcome> record(Thought thought) {
    Set<UUID> claimed = desks.claim(thought.revisions());
    Map<UUID, Outcome> outcomes = new HashMap<>(thought.settled());
    List<Move> won = new ArrayList<>();
    thought
        .moves()
        .forEach((event, move) -> {
          if (claimed.contains(move.handoff().leadId())) {
            won.add(move);
            outcomes.put(event, Outcome.EFFECTIVE);
          }
        });
    desks.touch(won.stream().map(move -> move.handoff().leadId()).toList());
    moves.record(won);
    return outcomes;
  }

  private void decide(
      Delivery<AnswerGiven> delivery,
      Map<UUID, Desk> desks,
      Map<UUID, Handoff> handoffs,
      Thought thought,
      Set<UUID> taken) {
    var answer = Spoken.of(delivery.event());
    Handoff handoff = handoffs.get(delivery.event().handoffId());
    if (answer.isEmpty()) {
      thought.settled().put(delivery.id(), Outcome.IGNORED);
    } else if (handoff == null) {
      thought.settled().put(delivery.id(), Outcome.REJECTED);
    } else {
      apply(delivery, answer.get(), handoff, deskOf(handoff, desks), thought, taken);
    }
  }

  private void apply(
      Delivery<AnswerGiven> delivery,
      Answer answer,
      Handoff handoff,
      Desk desk,
      Thought thought,
      Set<UUID> taken) {
    AnswerGiven given = delivery.event();
    Lead lead = desk.copy().lead();
    if (lead == null) {
      thought.settled().put(delivery.id(), Outcome.REJECTED);
    } else if (taken.add(desk.leadId())) {
      var answering = new Answering(patience, clock.instant());
      var answered = answering.apply(handoff, lead, given.rep(), given.hop(), answer);
      note(delivery.id(), answered, desk, thought);
    }
  }

  /** Without a desk its lead was merged meanwhile, and the answer is still good. */
  private static Desk deskOf(Handoff handoff, Map<UUID, Desk> desks) {
    Desk desk = desks.get(handoff.leadId());
    if (desk == null) {
      throw new LostRaceException("handoff " + handoff.id() + ": its lead was merged");
    }
    return desk;
  }

  private static void note(UUID event, Answered answered, Desk desk, Thought thought) {
    switch (answered) {
      case Answered.Changes(Move move) -> {
        thought.moves().put(event, move);
        thought.revisions().put(desk.leadId(), desk.revision());
      }
      case Answered.Known _ -> thought.settled().put(event, Outcome.EFFECTIVE);
      case Answered.Refused _ -> thought.settled().put(event, Outcome.REJECTED);
    }
  }

  private static Set<UUID> handoffIds(List<Delivery<AnswerGiven>> batch) {
    return batch.stream().map(delivery -> delivery.event().handoffId()).collect(Collectors.toSet());
  }
}

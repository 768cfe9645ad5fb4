package io.leadpipeline.cli.demo;

import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AnswerGiven;
import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.SubmissionRejected;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps the books of a demo: what was sent, what was answered, what the topics say of it. */
final class Account {

  private final Map<Sent, Optional<Answer>> posts = new LinkedHashMap<>();
  private final Map<UUID, Instant> postedAt = new HashMap<>();
  private final Set<UUID> received = new HashSet<>();
  private final Map<UUID, String> rejected = new HashMap<>();
  private final LeadBook leads;

  /** Keeps the books of people whose addresses bear this mark. */
  Account(String mark) {
    this.leads = new LeadBook(mark);
  }

  synchronized void sent(Sent sent) {
    posts.put(sent, Optional.empty());
  }

  synchronized void answered(Sent sent, Answer answer) {
    posts.put(sent, Optional.of(answer));
    answer.submissionId().ifPresent(id -> postedAt.merge(id, sent.at(), Account::earlier));
  }

  /** Takes an event down; the lead that it moved, if it is one of the demo's. */
  synchronized Optional<UUID> saw(LeadEvent event) {
    return switch (event) {
      case LeadReceived it -> {
        received.add(it.signal().submissionId());
        yield Optional.empty();
      }
      case SubmissionRejected it -> {
        rejected.put(it.submissionId(), it.verdict());
        yield Optional.empty();
      }
      case StageEvent it -> leads.staged(it);
      case HandoffEvent it -> leads.handedOff(it);
      case AlertEvent it -> leads.alerted(it, postedAt);
      case AnswerGiven _, OutcomeReported _, RepChanged _, BrakeEngaged _ -> Optional.empty();
    };
  }

  synchronized Optional<LeadLine> line(UUID lead) {
    return leads.line(lead);
  }

  synchronized Summary summary() {
    return new Summary(
        Outcomes.of(posts, rejected, received),
        leads.lines(),
        leads.wanted(),
        leads.handedOff(),
        leads.alerted(),
        leads.waysToAlert(postedAt));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}

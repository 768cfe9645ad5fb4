package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.Rota;
import io.leadpipeline.routing.domain.Answered;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.starter.problem.Problem;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Says what became of an action: the handoff as it is now, or 409 and who has it. */
final class ActionAnswers {
  private final Rota rota;

  ActionAnswers(Rota rota) {
    this.rota = rota;
  }

  ResponseEntity<HandoffView> done(Handoff handoff) {
    return ResponseEntity.ok(HandoffView.of(handoff, names()));
  }

  ResponseEntity<Problem> refused(Handoff handoff, Answered.Why why) {
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(HttpStatus.CONFLICT, sentence(handoff, why)));
  }

  private String sentence(Handoff handoff, Answered.Why why) {
    return switch (why) {
      case NOT_YOURS -> whoHasIt(handoff);
      case NOT_ACCEPTED -> "It must be accepted first.";
      case ALREADY_ACCEPTED -> "It was accepted already. " + whoHasIt(handoff);
      case SNOOZED_ALREADY -> "It was put off once already.";
      case CONTACTED_ALREADY -> "The person was reached already.";
      case ENDED -> "It is " + handoff.state().value().toLowerCase(java.util.Locale.ROOT) + ".";
    };
  }

  private String whoHasIt(Handoff handoff) {
    String rep = handoff.rep();
    return rep == null
        ? "Nobody has it now; it waits for the next free colleague."
        : "It is with " + names().getOrDefault(rep, rep) + ".";
  }

  private Map<String, String> names() {
    return rota.people().stream().collect(Collectors.toMap(Salesperson::id, Salesperson::name));
  }
}

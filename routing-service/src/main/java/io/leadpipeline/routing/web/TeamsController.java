package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.ApplyStaff;
import io.leadpipeline.routing.application.Foresee;
import io.leadpipeline.routing.application.PlanStaff;
import io.leadpipeline.routing.application.StaffBook;
import io.leadpipeline.routing.application.StaffFormat;
import io.leadpipeline.routing.application.TellWhy;
import io.leadpipeline.routing.domain.LedgerLine;
import io.leadpipeline.routing.domain.Staff;
import io.leadpipeline.routing.domain.Team;
import io.leadpipeline.routing.domain.Turn;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.FieldError;
import io.leadpipeline.starter.problem.InvalidRequest;
import io.leadpipeline.starter.problem.NotFound;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Teams: who is in them, whose turn it is, and what a team file would change. */
@RestController
class TeamsController {
  private final StaffBook book;
  private final StaffFormat format;
  private final PlanStaff plan;
  private final ApplyStaff apply;
  private final Foresee foresee;
  private final TellWhy why;

  TeamsController(
      StaffBook book,
      StaffFormat format,
      PlanStaff plan,
      ApplyStaff apply,
      Foresee foresee,
      TellWhy why) {
    this.book = book;
    this.format = format;
    this.plan = plan;
    this.apply = apply;
    this.foresee = foresee;
    this.why = why;
  }

  /** A team's rotation: where everybody stands, then how they came there. */
  record Rotation(String team, List<Turn> reps, List<LedgerLine> ledger) {}

  /** What was done. */
  record Applied(List<PlanStaff.Change> changes) {}

  @GetMapping("/v1/teams")
  Page<Team> all() {
    return Page.last(book.teams());
  }

  @GetMapping("/v1/teams/{id}/rotation")
  Rotation rotation(@PathVariable("id") String id) {
    if (book.teams().stream().noneMatch(team -> team.id().equals(id))) {
      throw new NotFound("team");
    }
    return new Rotation(id, foresee.turns(id), why.ledger(id));
  }

  /** What a team file would change; changes nothing. */
  @PostMapping("/v1/teams/plan")
  @PreAuthorize("hasRole('MANAGER')")
  Applied plan(@RequestBody String text) {
    return new Applied(plan.plan(staff(text)));
  }

  /** Makes the staff what a team file says, until it is changed again from anywhere. */
  @PutMapping("/v1/teams")
  @PreAuthorize("hasRole('MANAGER')")
  Applied apply(@RequestBody String text) {
    Staff staff = staff(text);
    List<PlanStaff.Change> changes = plan.plan(staff);
    apply.apply(staff);
    return new Applied(changes);
  }

  private Staff staff(String text) {
    return switch (format.read(text)) {
      case StaffFormat.Outcome.Good(Staff staff) -> staff;
      case StaffFormat.Outcome.Bad(List<String> problems) ->
          throw new InvalidRequest(
              problems.stream().map(problem -> new FieldError("team", "wrong", problem)).toList());
    };
  }
}

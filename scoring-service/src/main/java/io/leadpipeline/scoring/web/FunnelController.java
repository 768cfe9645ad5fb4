package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.Funnel;
import io.leadpipeline.scoring.application.FunnelBook;
import io.leadpipeline.scoring.application.FunnelQuestion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of all leads together. */
@RestController
@RequestMapping("/v1/funnel")
@Tag(name = "Figures", description = "How leads move, without test leads and without persons")
class FunnelController {

  private final FunnelBook book;
  private final Clock clock;

  FunnelController(FunnelBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "How many leads entered each stage, and how fast they went on",
      description =
          "Counts entries into stages within the time asked for; whether an entry led to a higher"
              + " stage is known as of now, so that young entries may still advance.")
  FunnelAnswer funnel(
      @ParameterObject FunnelParameters said,
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
    FunnelQuestion question = said.question(all, clock.instant());
    return FunnelAnswer.of(question, book.answer(question));
  }

  /** The figures, and for what time they are. */
  record FunnelAnswer(
      Instant from, Instant to, String zone, List<Funnel.Group> groups, int omitted) {

    static FunnelAnswer of(FunnelQuestion question, Funnel funnel) {
      return new FunnelAnswer(
          question.from(),
          question.to(),
          question.zone().getId(),
          funnel.groups(),
          funnel.omitted());
    }
  }
}

package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.publishing.BacktestBook;
import io.leadpipeline.scoring.application.publishing.BacktestRow;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trials of drafts: how far they are, and what they found. */
@RestController
@RequestMapping("/v1/backtests")
@Tag(name = "Models")
class BacktestController {

  private final BacktestBook backtests;

  BacktestController(BacktestBook backtests) {
    this.backtests = backtests;
  }

  @GetMapping
  @Operation(summary = "The newest trials, at most 100, each with how far it is")
  Page<BacktestRow> newest() {
    return Page.last(backtests.newest());
  }

  @GetMapping("/{id}")
  @Operation(summary = "How far a trial is, and what it found")
  BacktestRow byId(@PathVariable String id) {
    return backtests.find(LeadId.of(id)).orElseThrow(() -> new NotFound("backtest"));
  }
}

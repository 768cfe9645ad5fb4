package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.publishing.BacktestRow;
import io.leadpipeline.scoring.application.publishing.ModelBook;
import io.leadpipeline.scoring.application.publishing.Publication;
import io.leadpipeline.scoring.application.publishing.PublishModel;
import io.leadpipeline.scoring.application.publishing.StoredModel;
import io.leadpipeline.scoring.application.publishing.TryModel;
import io.leadpipeline.starter.access.Caller;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.InvalidRequest;
import io.leadpipeline.starter.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Versions of the model: drafts are kept, tried and published; none is ever changed. */
@RestController
@RequestMapping("/v1/models")
@Tag(name = "Models", description = "By which rules leads are scored, and how that changes")
class ModelController {

  private final ModelBook book;
  private final PublishModel publishing;
  private final TryModel trying;

  ModelController(ModelBook book, PublishModel publishing, TryModel trying) {
    this.book = book;
    this.publishing = publishing;
    this.trying = trying;
  }

  @GetMapping
  @Operation(summary = "All versions, the newest first, with when each was published")
  Page<ModelSummary> versions() {
    var publications = book.publications();
    return Page.last(
        book.versions().stream().map(it -> ModelSummary.of(it, publications)).toList());
  }

  @GetMapping(path = "/{version}", produces = "application/yaml")
  @Operation(summary = "The text of a version, as it was given")
  String source(@PathVariable String version) {
    return book.find(version).map(StoredModel::source).orElseThrow(() -> new NotFound("model"));
  }

  @PostMapping(consumes = {"application/yaml", "text/yaml", "text/plain"})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Keep a draft",
      description =
          "The body is the text of a model file. It counts only once it is published. 422 names"
              + " each mistake with its line and column as field.")
  ModelSummary draft(
      @RequestBody String source,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    StoredModel kept = ModelText.read(() -> publishing.draft(source, caller.name()));
    if (!kept.source().equals(source)) {
      throw new InvalidRequest(
          "version", "taken", "a new version: " + kept.version() + " is kept with another text");
    }
    return ModelSummary.of(kept, book.publications());
  }

  /** A text that could be kept. */
  record ValidModel(String version) {}

  @PostMapping(
      path = "/validate",
      consumes = {"application/yaml", "text/yaml", "text/plain"})
  @Operation(summary = "Read the text of a model without keeping it")
  ValidModel validate(@RequestBody String source) {
    return new ValidModel(ModelText.read(() -> publishing.validate(source)));
  }

  @PostMapping("/{version}/backtests")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Try a version on all recorded leads, beside the one that counts",
      description = "In the background; Location tells where its progress and result are.")
  ResponseEntity<BacktestRow> backtest(
      @PathVariable String version,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    BacktestRow asked =
        publishing.backtest(version, caller.name()).orElseThrow(() -> new NotFound("model"));
    return ResponseEntity.accepted().header("Location", "/v1/backtests/" + asked.id()).body(asked);
  }

  @PostMapping("/{version}/try")
  @Operation(summary = "What a version makes of 1 to 50 leads, beside the one that counts")
  Page<TryModel.Sample> tryOn(@PathVariable String version, @RequestBody TryRequest request) {
    return Page.last(trying.on(version, request.asked()).orElseThrow(() -> new NotFound("model")));
  }

  @PostMapping("/{version}/publish")
  @Operation(
      summary = "Make a version count, an older one to go back",
      description =
          "It must have been tried against the version that counts, within the last day. With"
              + " announce sales is told of leads it promotes; expectedAlerts must then be what the"
              + " trial foretold. Nothing is ever withdrawn. Leads are folded anew in the"
              + " background.")
  Publication publish(
      @PathVariable String version,
      @RequestBody PublishRequest request,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    return PublicationAnswer.of(publishing.publish(request.wish(version, caller.name())));
  }
}

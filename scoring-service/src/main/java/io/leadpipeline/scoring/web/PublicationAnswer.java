package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.publishing.Publication;
import io.leadpipeline.scoring.application.publishing.Published;
import io.leadpipeline.starter.problem.InvalidRequest;
import io.leadpipeline.starter.problem.NotFound;

/** What publishing came to. */
final class PublicationAnswer {

  private PublicationAnswer() {}

  static Publication of(Published published) {
    return switch (published) {
      case Published.Now now -> now.publication();
      case Published.Unknown _ -> throw new NotFound("model");
      case Published.Already _ ->
          throw new InvalidRequest("version", "live", "a version that does not count already");
      case Published.Untried untried ->
          throw new InvalidRequest(
              "version",
              "untried",
              "a backtest of the last day against " + untried.live() + ", which counts");
      case Published.Unexpected unexpected ->
          throw new InvalidRequest(
              "expectedAlerts", "differs", unexpected.foretold() + ", as the newest backtest says");
      case Published.Overtaken _ ->
          throw new InvalidRequest(
              "version", "overtaken", "to be tried again: somebody published meanwhile");
    };
  }
}

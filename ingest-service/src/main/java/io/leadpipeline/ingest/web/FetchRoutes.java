package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.pull.FetchDesk;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code /v1/fetches}: leads that are fetched from tools, and what becomes of the dead ones. */
public final class FetchRoutes {

  private FetchRoutes() {}

  public static RouterFunction<ServerResponse> of(FetchDesk desk) {
    return DeskRoutes.of(
        "/v1/fetches",
        new FetchView(desk),
        new DeskVerb("retry", false, (ids, by, _) -> desk.retry(ids, by)),
        new DeskVerb("discard", true, desk::discard));
  }
}

package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.RejectionDesk;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code /v1/rejections}: what was refused or taken for spam, and how it becomes a signal. */
public final class RejectionRoutes {

  private RejectionRoutes() {}

  public static RouterFunction<ServerResponse> of(RejectionDesk desk) {
    return DeskRoutes.of(
        "/v1/rejections",
        new RejectionView(desk),
        new DeskVerb("replay", false, (ids, by, _) -> desk.replay(ids, by)),
        new DeskVerb("discard", true, desk::discard));
  }
}

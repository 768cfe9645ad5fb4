package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.ReceiveHook;
import io.leadpipeline.ingest.application.ReceiveSignals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Addresses in the shape of vendors and specifications, and that of canonical signals. */
public final class SourceRoutes {

  static final List<String> SEGMENT =
      List.of("track", "identify", "page", "screen", "group", "alias", "batch");

  private SourceRoutes() {}

  public static RouterFunction<ServerResponse> of(
      ReceiveHook hooks, ReceiveSignals signals, Clients clients, Clock exactClock) {
    Clock clock = Clock.tick(exactClock, Duration.ofMillis(1));
    HookHandler hook = new HookHandler(hooks, clients, clock);
    RouterFunctions.Builder routes =
        RouterFunctions.route()
            .POST("/v1/signals", new SignalsHandler(signals, clock)::post)
            .POST("/v1/events", request -> hook.post(request, "cloudevents", null))
            .OPTIONS("/v1/events", hook::anyOptions)
            .OPTIONS("/hooks/cloudevents/{connection}", hook::options);
    SEGMENT.forEach(
        type -> routes.POST("/v1/" + type, request -> hook.post(request, "segment", type)));
    return routes.build();
  }
}

package io.leadpipeline.ingest.web;

import static io.leadpipeline.ingest.web.DeskAnswers.caller;
import static io.leadpipeline.ingest.web.DeskAnswers.json;
import static io.leadpipeline.ingest.web.LookUps.await;

import io.leadpipeline.ingest.application.HeldDesk;
import io.leadpipeline.ingest.application.HeldDesk.HeldResult;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.NotFound;
import java.util.Optional;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code /v1/held}: raised hands that wait because too many came at once. */
public final class HeldRoutes {

  private final HeldDesk desk;

  private HeldRoutes(HeldDesk desk) {
    this.desk = desk;
  }

  public static RouterFunction<ServerResponse> of(HeldDesk desk) {
    HeldRoutes routes = new HeldRoutes(desk);
    return RouterFunctions.route()
        .GET("/v1/held", routes::list)
        .POST("/v1/held/{form}/release", routes::release)
        .POST("/v1/held/{form}/discard", routes::discard)
        .build();
  }

  private Mono<ServerResponse> list(ServerRequest request) {
    return await(request, desk::summary).flatMap(held -> json(Page.last(held)));
  }

  private Mono<ServerResponse> release(ServerRequest request) {
    String form = request.pathVariable("form");
    return caller(request)
        .flatMap(by -> await(request, () -> desk.release(form, by)))
        .flatMap(HeldRoutes::answer);
  }

  private Mono<ServerResponse> discard(ServerRequest request) {
    String form = request.pathVariable("form");
    return Bodies.read(request, Bodies.FORM)
        .map(body -> DeskOrder.read(body).why())
        .zipWith(caller(request))
        .flatMap(it -> await(request, () -> desk.discard(form, it.getT2(), it.getT1())))
        .flatMap(HeldRoutes::answer);
  }

  private static Mono<ServerResponse> answer(Optional<HeldResult> result) {
    return json(result.orElseThrow(() -> new NotFound("held form")));
  }
}

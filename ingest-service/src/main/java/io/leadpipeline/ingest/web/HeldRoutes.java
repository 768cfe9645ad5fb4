package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.HeldDesk;
import io.leadpipeline.ingest.application.HeldDesk.HeldResult;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.NotFound;
import io.leadpipeline.starter.problem.Unavailable;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** {@code /v1/held}: raised hands that wait because too many came at once. */
public final class HeldRoutes {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
  private static final JsonMapper JSON = EventJson.mapper();

  private final HeldDesk desk;

  private HeldRoutes(HeldDesk desk) {
    this.desk = desk;
  }

  public static RouterFunction<ServerResponse> of(HeldDesk desk) {
    HeldRoutes routes = new HeldRoutes(desk);
    return RouterFunctions.route()
        .GET("/v1/held", _ -> routes.list())
        .POST("/v1/held/{form}/release", routes::release)
        .POST("/v1/held/{form}/discard", routes::discard)
        .build();
  }

  private Mono<ServerResponse> list() {
    return away(desk::summary).flatMap(held -> json(Page.last(held)));
  }

  private Mono<ServerResponse> release(ServerRequest request) {
    String form = request.pathVariable("form");
    return caller(request)
        .flatMap(by -> away(() -> desk.release(form, by)))
        .flatMap(HeldRoutes::answer);
  }

  private Mono<ServerResponse> discard(ServerRequest request) {
    String form = request.pathVariable("form");
    return Bodies.read(request, Bodies.FORM)
        .map(body -> RejectionOrder.read(body).why())
        .zipWith(caller(request))
        .flatMap(it -> away(() -> desk.discard(form, it.getT2(), it.getT1())))
        .flatMap(HeldRoutes::answer);
  }

  private static Mono<ServerResponse> answer(Optional<HeldResult> result) {
    return json(result.orElseThrow(() -> new NotFound("held form")));
  }

  private static Mono<String> caller(ServerRequest request) {
    return request.principal().map(Principal::getName).defaultIfEmpty("unknown");
  }

  private static <T> Mono<T> away(Supplier<CompletableFuture<T>> work) {
    return Mono.fromFuture(work)
        .onErrorMap(RejectedExecutionException.class, _ -> new Unavailable(RETRY_AFTER));
  }

  private static Mono<ServerResponse> json(Object answer) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(JSON.writeValueAsBytes(answer));
  }
}

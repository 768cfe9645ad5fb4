package io.leadpipeline.ingest.web;

import static io.leadpipeline.ingest.web.DeskAnswers.caller;
import static io.leadpipeline.ingest.web.DeskAnswers.json;
import static io.leadpipeline.ingest.web.LookUps.await;

import io.leadpipeline.ingest.application.RejectionDesk;
import io.leadpipeline.ingest.application.RejectionResult;
import io.leadpipeline.ingest.domain.rejection.Place;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code /v1/rejections}: what was refused or taken for spam, and how it becomes a signal. */
public final class RejectionRoutes {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final RejectionDesk desk;

  private RejectionRoutes(RejectionDesk desk) {
    this.desk = desk;
  }

  public static RouterFunction<ServerResponse> of(RejectionDesk desk) {
    RejectionRoutes routes = new RejectionRoutes(desk);
    return RouterFunctions.route()
        .GET("/v1/rejections", routes::list)
        .GET("/v1/rejections/{id}", routes::get)
        .POST("/v1/rejections/replay", routes::replayMany)
        .POST("/v1/rejections/discard", routes::discardMany)
        .POST("/v1/rejections/{id}/replay", routes::replayOne)
        .POST("/v1/rejections/{id}/discard", routes::discardOne)
        .build();
  }

  private Mono<ServerResponse> list(ServerRequest request) {
    RejectionQuery query = new RejectionQuery(request.queryParams().toSingleValueMap());
    int limit = query.limit(USUAL, MOST);
    return page(request, query, limit)
        .flatMap(found ->
            json(Page.of(found.stream().map(RejectionAnswer::of).toList(), next(found, limit))));
  }

  private Mono<ServerResponse> get(ServerRequest request) {
    UUID id = id(request);
    return await(request, () -> desk.find(id))
        .flatMap(
            found -> json(RejectionAnswer.of(found.orElseThrow(() -> new NotFound("rejection")))));
  }

  private Mono<ServerResponse> replayOne(ServerRequest request) {
    UUID id = id(request);
    return caller(request)
        .flatMap(by -> await(request, () -> desk.replay(List.of(id), by)))
        .flatMap(RejectionRoutes::only);
  }

  private Mono<ServerResponse> discardOne(ServerRequest request) {
    UUID id = id(request);
    return order(request)
        .map(RejectionOrder::why)
        .zipWith(caller(request))
        .flatMap(it -> await(request, () -> desk.discard(List.of(id), it.getT2(), it.getT1())))
        .flatMap(RejectionRoutes::only);
  }

  private Mono<ServerResponse> replayMany(ServerRequest request) {
    return order(request)
        .zipWith(caller(request))
        .flatMap(it -> many(request, it.getT1(), ids -> desk.replay(ids, it.getT2())));
  }

  private Mono<ServerResponse> discardMany(ServerRequest request) {
    return order(request)
        .zipWith(caller(request))
        .flatMap(it -> {
          String why = it.getT1().why();
          return many(request, it.getT1(), ids -> desk.discard(ids, it.getT2(), why));
        });
  }

  private Mono<ServerResponse> many(
      ServerRequest request,
      RejectionOrder order,
      Function<List<UUID>, CompletableFuture<List<RejectionResult>>> decide) {
    Optional<List<UUID>> named = order.named();
    if (named.isPresent()) {
      return await(request, () -> decide.apply(named.get())).flatMap(it -> json(Page.last(it)));
    }
    int limit = order.query().limit(RejectionOrder.MOST, RejectionOrder.MOST);
    return await(
            request, () -> desk.list(order.query().sought().open(), order.query().after(), limit))
        .flatMap(found ->
            await(request, () -> decide.apply(found.stream().map(Rejection::id).toList()))
                .flatMap(results -> json(Page.of(results, next(found, limit)))));
  }

  private Mono<List<Rejection>> page(ServerRequest request, RejectionQuery query, int limit) {
    return await(request, () -> desk.list(query.sought(), query.after(), limit));
  }

  private static Optional<String> next(List<Rejection> found, int limit) {
    return found.size() < limit
        ? Optional.empty()
        : Optional.of(Place.of(found.getLast()).toString());
  }

  private static Mono<ServerResponse> only(List<RejectionResult> results) {
    return results.isEmpty() ? Mono.error(new NotFound("rejection")) : json(results.getFirst());
  }

  private static Mono<RejectionOrder> order(ServerRequest request) {
    return Bodies.read(request, Bodies.FORM).map(RejectionOrder::read);
  }

  private static UUID id(ServerRequest request) {
    try {
      return UUID.fromString(request.pathVariable("id"));
    } catch (IllegalArgumentException noId) {
      throw new NotFound("rejection");
    }
  }
}

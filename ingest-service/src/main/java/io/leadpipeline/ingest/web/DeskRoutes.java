package io.leadpipeline.ingest.web;

import static io.leadpipeline.ingest.web.DeskAnswers.caller;
import static io.leadpipeline.ingest.web.DeskAnswers.json;
import static io.leadpipeline.ingest.web.LookUps.await;

import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists things, shows one, and takes decisions about one or about many. */
final class DeskRoutes<T> {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final DeskView<T> view;

  private DeskRoutes(DeskView<T> view) {
    this.view = view;
  }

  static <T> RouterFunction<ServerResponse> of(String path, DeskView<T> view, DeskVerb... verbs) {
    DeskRoutes<T> routes = new DeskRoutes<>(view);
    RouterFunctions.Builder all =
        RouterFunctions.route().GET(path, routes::list).GET(path + "/{id}", routes::get);
    for (DeskVerb verb : verbs) {
      all.POST(path + "/" + verb.name(), request -> routes.many(request, verb));
      all.POST(path + "/{id}/" + verb.name(), request -> routes.one(request, verb));
    }
    return all.build();
  }

  private Mono<ServerResponse> list(ServerRequest request) {
    DeskQuery query = new DeskQuery(request.queryParams().toSingleValueMap());
    int limit = query.limit(USUAL, MOST);
    return await(request, () -> view.list(query, limit))
        .flatMap(
            found -> json(Page.of(found.stream().map(view::answer).toList(), next(found, limit))));
  }

  private Mono<ServerResponse> get(ServerRequest request) {
    UUID id = id(request);
    return await(request, () -> view.find(id))
        .flatMap(found -> json(found.orElseThrow(() -> new NotFound(view.what()))));
  }

  private Mono<ServerResponse> one(ServerRequest request, DeskVerb verb) {
    UUID id = id(request);
    Mono<String> reason = verb.explained() ? order(request).map(DeskOrder::why) : Mono.just("");
    return reason
        .zipWith(caller(request))
        .flatMap(it -> decide(request, verb, List.of(id), it.getT2(), it.getT1()))
        .flatMap(results ->
            results.isEmpty() ? Mono.error(new NotFound(view.what())) : json(results.getFirst()));
  }

  private Mono<ServerResponse> many(ServerRequest request, DeskVerb verb) {
    return order(request)
        .zipWith(caller(request))
        .flatMap(it -> {
          String why = verb.explained() ? it.getT1().why() : "";
          return many(request, verb, it.getT1(), it.getT2(), why);
        });
  }

  private Mono<ServerResponse> many(
      ServerRequest request, DeskVerb verb, DeskOrder order, String by, String why) {
    Optional<List<UUID>> named = order.named();
    if (named.isPresent()) {
      return decide(request, verb, named.get(), by, why).flatMap(it -> json(Page.last(it)));
    }
    DeskQuery query = order.query(view.filters());
    int limit = query.limit(DeskOrder.MOST, DeskOrder.MOST);
    return await(request, () -> view.listUndecided(query, limit))
        .flatMap(found ->
            decide(request, verb, found.stream().map(view::id).toList(), by, why)
                .flatMap(results -> json(Page.of(results, next(found, limit)))));
  }

  private static Mono<List<?>> decide(
      ServerRequest request, DeskVerb verb, List<UUID> ids, String by, String why) {
    return await(request, () -> verb.decision().about(ids, by, why).thenApply(it -> it));
  }

  private Optional<String> next(List<T> found, int limit) {
    return found.size() < limit
        ? Optional.empty()
        : Optional.of(view.place(found.getLast()).toString());
  }

  private static Mono<DeskOrder> order(ServerRequest request) {
    return Bodies.read(request, Bodies.FORM).map(DeskOrder::read);
  }

  private UUID id(ServerRequest request) {
    try {
      return UUID.fromString(request.pathVariable("id"));
    } catch (IllegalArgumentException noId) {
      throw new NotFound(view.what());
    }
  }
}

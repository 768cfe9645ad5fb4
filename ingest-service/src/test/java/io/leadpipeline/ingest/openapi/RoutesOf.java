package io.leadpipeline.ingest.openapi;

import io.leadpipeline.ingest.RunningIngest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import reactor.core.publisher.Mono;

/** Every address that a running ingest serves. */
final class RoutesOf implements RouterFunctions.Visitor {

  private static final Pattern ROUTE = Pattern.compile("\\((\\w+) && (/\\S*)\\)");

  private final List<String> routes = new ArrayList<>();

  private RoutesOf() {}

  static List<String> context(RunningIngest ingest) {
    RoutesOf visitor = new RoutesOf();
    RouterFunctionMapping mapping =
        ingest.bean("routerFunctionMapping", RouterFunctionMapping.class);
    Optional.ofNullable(mapping.getRouterFunction()).orElseThrow().accept(visitor);
    return visitor.routes;
  }

  @Override
  public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
    Matcher route = ROUTE.matcher(predicate.toString());
    if (!route.matches()) {
      throw new IllegalStateException("route: " + predicate + " (expected: a method and a path)");
    }
    routes.add(route.group(1) + " " + route.group(2));
  }

  @Override
  public void startNested(RequestPredicate predicate) {
    throw new IllegalStateException("nested routes are not described");
  }

  @Override
  public void endNested(RequestPredicate predicate) {}

  @Override
  public void resources(Function<ServerRequest, Mono<Resource>> lookup) {}

  @Override
  public void attributes(Map<String, Object> attributes) {}

  @Override
  public void unknown(RouterFunction<?> function) {
    throw new IllegalStateException("what does it route? " + function);
  }
}

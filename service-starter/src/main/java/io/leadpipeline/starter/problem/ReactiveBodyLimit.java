package io.leadpipeline.starter.problem;

import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Limits every body on the reactive stack, however a handler reads it. */
final class ReactiveBodyLimit implements WebFilter {

  private final long limit;

  ReactiveBodyLimit(long limit) {
    this.limit = limit;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return HttpMethod.GET.equals(exchange.getRequest().getMethod())
        ? chain.filter(exchange)
        : chain.filter(limited(exchange));
  }

  private ServerWebExchange limited(ServerWebExchange exchange) {
    return exchange.mutate().request(new ReactiveLimitedBody(exchange.getRequest(), limit)).build();
  }
}

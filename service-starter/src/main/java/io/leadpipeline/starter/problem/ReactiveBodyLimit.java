package io.leadpipeline.starter.problem;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
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
    return isWithin(exchange.getRequest())
        ? chain.filter(exchange)
        : chain.filter(limited(exchange));
  }

  /** Of a request that tells its length no more is read. */
  private boolean isWithin(ServerHttpRequest request) {
    long length = request.getHeaders().getContentLength();
    return HttpMethod.GET.equals(request.getMethod()) || (length >= 0 && length <= limit);
  }

  private ServerWebExchange limited(ServerWebExchange exchange) {
    return exchange.mutate().request(new ReactiveLimitedBody(exchange.getRequest(), limit)).build();
  }
}

package io.leadpipeline.starter.access;

import java.util.List;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/** Request patterns as the reactive stack matches them. */
final class ReactivePatterns {

  private static final ServerWebExchangeMatcher NOTHING =
      new NegatedServerWebExchangeMatcher(ServerWebExchangeMatchers.anyExchange());

  private ReactivePatterns() {}

  static ServerWebExchangeMatcher any(List<RequestPattern> patterns) {
    return patterns.isEmpty()
        ? NOTHING
        : new OrServerWebExchangeMatcher(patterns.stream().map(ReactivePatterns::one).toList());
  }

  static ServerWebExchangeMatcher one(RequestPattern pattern) {
    return pattern
        .method()
        .map(method -> ServerWebExchangeMatchers.pathMatchers(method, pattern.path()))
        .orElseGet(() -> ServerWebExchangeMatchers.pathMatchers(pattern.path()));
  }
}

package io.leadpipeline.starter.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Request patterns as the reactive stack matches them. */
final class ReactivePatterns {

  private ReactivePatterns() {}

  /** Asked for every request, and therefore not put together from publishers for each pattern. */
  static ServerWebExchangeMatcher any(List<RequestPattern> patterns) {
    List<Parsed> parsed = patterns.stream().map(Parsed::of).toList();
    return exchange -> matches(parsed, exchange.getRequest());
  }

  static ServerWebExchangeMatcher one(RequestPattern pattern) {
    return pattern
        .method()
        .map(method -> ServerWebExchangeMatchers.pathMatchers(method, pattern.path()))
        .orElseGet(() -> ServerWebExchangeMatchers.pathMatchers(pattern.path()));
  }

  private static Mono<MatchResult> matches(List<Parsed> patterns, ServerHttpRequest request) {
    PathContainer path = request.getPath().pathWithinApplication();
    for (Parsed pattern : patterns) {
      if (pattern.matches(request.getMethod(), path)) {
        return MatchResult.match();
      }
    }
    return MatchResult.notMatch();
  }

  private record Parsed(@Nullable HttpMethod method, PathPattern path) {

    static Parsed of(RequestPattern pattern) {
      return new Parsed(
          pattern.method().orElse(null), PathPatternParser.defaultInstance.parse(pattern.path()));
    }

    boolean matches(HttpMethod asked, PathContainer place) {
      return (method == null || method.equals(asked)) && path.matches(place);
    }
  }
}

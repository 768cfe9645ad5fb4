package io.leadpipeline.starter.access;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Reads the token of a request. On a public path an unknown one is none: webhooks bring bearer
 * secrets of their own, which the service verifies.
 */
final class ReactiveBearer implements ServerAuthenticationConverter {

  private final TokenCheck check;
  private final ServerWebExchangeMatcher publicPaths;

  ReactiveBearer(TokenCheck check, PublicPaths publicPaths) {
    this.check = check;
    this.publicPaths = ReactivePatterns.any(publicPaths.patterns());
  }

  ServerWebExchangeMatcher publicPaths() {
    return publicPaths;
  }

  @Override
  public Mono<Authentication> convert(ServerWebExchange exchange) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return Mono.justOrEmpty(BearerToken.in(header))
        .filterWhen(token -> counts(token, exchange))
        .cast(Authentication.class);
  }

  private Mono<Boolean> counts(BearerToken token, ServerWebExchange exchange) {
    return publicPaths.matches(exchange).map(match -> !match.isMatch() || check.knows(token));
  }
}

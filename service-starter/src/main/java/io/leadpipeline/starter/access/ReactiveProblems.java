package io.leadpipeline.starter.access;

import io.leadpipeline.starter.problem.ReactiveProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 401 and 403 as problems, which do not say why. */
final class ReactiveProblems implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

  private final ReactiveProblemWriter problems;

  ReactiveProblems(ReactiveProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
    exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return problems.write(exchange.getResponse(), HttpStatus.UNAUTHORIZED);
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException why) {
    return problems.write(exchange.getResponse(), HttpStatus.FORBIDDEN);
  }
}

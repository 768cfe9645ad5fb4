package io.leadpipeline.starter.problem;

import io.leadpipeline.starter.trace.ReactiveTrace;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** Answers whatever failed in a handler, a route or a filter. */
final class ReactiveProblemHandler implements ErrorWebExceptionHandler, Ordered {

  /** Before the framework's own handler of response statuses, which answers without a body. */
  private static final int BEFORE_RESPONSE_STATUS = -1;

  private final ReactiveProblemWriter writer;

  ReactiveProblemHandler(ReactiveProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public int getOrder() {
    return BEFORE_RESPONSE_STATUS;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    return exchange.getResponse().isCommitted()
            || DisconnectedClientHelper.isClientDisconnectedException(failure)
        ? Mono.error(failure)
        : writer.write(
            exchange.getResponse(), ReactiveTrace.logged(exchange, () -> Answers.to(failure)));
  }
}

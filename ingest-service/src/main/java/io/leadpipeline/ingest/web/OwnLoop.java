package io.leadpipeline.ingest.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/**
 * Answers on the connection's own thread, whoever kept the signals. Reactor Netty, answering from
 * another one, may forget a request that says {@code Connection: close} when it comes right behind
 * the answer; and Kafka's one sending thread has other things to do.
 */
public final class OwnLoop {

  private OwnLoop() {}

  /** What the future brings, on the thread that reads and writes the request's connection. */
  public static <T> Mono<T> await(ServerRequest request, CompletableFuture<T> future) {
    return Mono.fromFuture(future.thenApplyAsync(Function.identity(), of(request)));
  }

  private static Executor of(ServerRequest request) {
    Object server = ServerHttpRequestDecorator.getNativeRequest(request.exchange().getRequest());
    return ((Connection) server).channel().eventLoop();
  }
}

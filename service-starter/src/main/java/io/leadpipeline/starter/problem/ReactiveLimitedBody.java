package io.leadpipeline.starter.problem;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * A body that fails when it is longer than the limit, but is read to its end first: a server that
 * stops reading closes the connection, and the sender sees a reset instead of the answer.
 */
final class ReactiveLimitedBody extends ServerHttpRequestDecorator {

  /** As much as the servlet container swallows; whoever sends more is cut off. */
  private static final long SWALLOWED = 2L * 1024 * 1024;

  private final long limit;

  ReactiveLimitedBody(ServerHttpRequest request, long limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public Flux<DataBuffer> getBody() {
    return Flux.defer(() -> new Count().guard(super.getBody()));
  }

  /** The bytes of one body; signals of a publisher never overlap. */
  private final class Count {

    private long bytes;

    Flux<DataBuffer> guard(Flux<DataBuffer> body) {
      return body.handle(this::pass).concatWith(Mono.defer(this::end));
    }

    private void pass(DataBuffer buffer, SynchronousSink<DataBuffer> sink) {
      bytes += buffer.readableByteCount();
      if (bytes <= limit) {
        sink.next(buffer);
        return;
      }
      DataBufferUtils.release(buffer);
      if (bytes > limit + SWALLOWED) {
        sink.error(new BodyTooLarge(limit));
      }
    }

    private Mono<DataBuffer> end() {
      return bytes > limit ? Mono.error(new BodyTooLarge(limit)) : Mono.empty();
    }
  }
}

package io.leadpipeline.ingest.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * Reads a body once, as bytes, up to a limit; above it the answer is 413. What is somewhat too
 * large is read to its end all the same: a server that stops reading resets the connection, and the
 * sender never sees the answer.
 */
final class Bodies {

  static final int FORM = 64 * 1024;
  static final int MULTIPART = 10 * 1024 * 1024;
  static final int HOOK = 512 * 1024;
  private static final int SWALLOWED = 2 * 1024 * 1024;

  private Bodies() {}

  static Mono<byte[]> read(ServerRequest request, int limit) {
    if (request.headers().contentLength().orElse(0) > limit + SWALLOWED) {
      return tooLarge(limit);
    }
    Flux<DataBuffer> body = request.exchange().getRequest().getBody();
    return Mono.defer(() -> DataBufferUtils.join(new Count(limit).guard(body)))
        .map(Bodies::bytes)
        .defaultIfEmpty(new byte[0]);
  }

  static <T> Mono<T> tooLarge(int limit) {
    return Mono.error(() -> new DataBufferLimitException("body above " + limit + " bytes"));
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  /** The bytes of one body. */
  private static final class Count {

    private final int limit;
    private long bytes;

    Count(int limit) {
      this.limit = limit;
    }

    Flux<DataBuffer> guard(Flux<DataBuffer> body) {
      return body.handle(this::pass)
          .concatWith(Mono.defer(() -> bytes > limit ? tooLarge(limit) : Mono.empty()));
    }

    private void pass(DataBuffer buffer, SynchronousSink<DataBuffer> sink) {
      bytes += buffer.readableByteCount();
      if (bytes <= limit) {
        sink.next(buffer);
        return;
      }
      DataBufferUtils.release(buffer);
      if (bytes > limit + SWALLOWED) {
        sink.error(new DataBufferLimitException("body above " + limit + " bytes"));
      }
    }
  }
}

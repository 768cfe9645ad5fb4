package io.leadpipeline.ingest.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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
  private static final byte[] NOTHING = {};

  private Bodies() {}

  static Mono<byte[]> read(ServerRequest request, int limit) {
    if (request.headers().contentLength().orElse(0) > limit + SWALLOWED) {
      return tooLarge(limit);
    }
    return new Count(limit).read(request.exchange().getRequest().getBody());
  }

  static <T> Mono<T> tooLarge(int limit) {
    return Mono.error(() -> above(limit));
  }

  private static DataBufferLimitException above(int limit) {
    return new DataBufferLimitException("body above " + limit + " bytes");
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

    /** What is not kept is released by {@link DataBufferUtils#join}. */
    Mono<byte[]> read(Flux<DataBuffer> body) {
      return DataBufferUtils.join(body.filter(this::keeps))
          .map(Bodies::bytes)
          .defaultIfEmpty(NOTHING)
          .map(this::whole);
    }

    private boolean keeps(DataBuffer buffer) {
      bytes += buffer.readableByteCount();
      if (bytes > limit + SWALLOWED) {
        throw above(limit);
      }
      return bytes <= limit;
    }

    private byte[] whole(byte[] kept) {
      if (bytes > limit) {
        throw above(limit);
      }
      return kept;
    }
  }
}

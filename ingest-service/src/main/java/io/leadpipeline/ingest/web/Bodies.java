package io.leadpipeline.ingest.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Reads a body once, as bytes, up to a limit; above it the answer is 413. */
final class Bodies {

  static final int FORM = 64 * 1024;
  static final int MULTIPART = 10 * 1024 * 1024;
  static final int HOOK = 512 * 1024;

  private Bodies() {}

  static Mono<byte[]> read(ServerRequest request, int limit) {
    if (request.headers().contentLength().orElse(0) > limit) {
      return tooLarge(limit);
    }
    return DataBufferUtils.join(request.exchange().getRequest().getBody(), limit)
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
}

package io.leadpipeline.ingest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /leadpipeline.js}: the script that pages of any site may load. */
record Snippet(byte[] script, String etag) {

  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");
  private static final CacheControl ONE_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  static Snippet read() {
    byte[] script = compact(source()).getBytes(StandardCharsets.UTF_8);
    return new Snippet(script, '"' + DigestUtils.md5DigestAsHex(script) + '"');
  }

  Mono<ServerResponse> get(ServerRequest request) {
    return ServerResponse.ok()
        .contentType(SCRIPT)
        .cacheControl(ONE_HOUR)
        .eTag(etag)
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .bodyValue(script);
  }

  /** Without comments and indentation, and with lines joined where no statement can end. */
  private static String compact(String source) {
    return source
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("/*"))
        .collect(Collectors.joining("\n"))
        .replaceAll("(?<=[{;,(])\n|\n(?=})", "");
  }

  private static String source() {
    try (InputStream in = Snippet.class.getResourceAsStream("/snippet/leadpipeline.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.leadpipeline.ingest.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * What a request says its body is, without trusting it to be right.
 *
 * @param declared absent when it names no charset, or none that is known
 */
record ContentType(MediaType type, @Nullable Charset declared) {

  static ContentType of(ServerRequest request) {
    return of(request.headers().asHttpHeaders().getFirst("Content-Type"));
  }

  static ContentType of(@Nullable String header) {
    MediaType type = header == null ? MediaType.ALL : parse(header);
    Charset declared =
        Optional.ofNullable(type.getParameter("charset")).flatMap(Charsets::named).orElse(null);
    return new ContentType(type, declared);
  }

  Charset charset() {
    return declared == null ? StandardCharsets.UTF_8 : declared;
  }

  boolean isMultipart() {
    return type.getType().equals("multipart");
  }

  boolean isJson() {
    String subtype = type.getSubtype();
    return subtype.equals("json") || subtype.endsWith("+json");
  }

  boolean isUrlEncoded() {
    return type.getSubtype().equals("x-www-form-urlencoded");
  }

  private static MediaType parse(String header) {
    try {
      return MediaType.parseMediaType(header);
    } catch (InvalidMediaTypeException unreadable) {
      return MediaType.ALL;
    }
  }
}

package io.leadpipeline.ingest.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What a request says its body is, without trusting it to be right. */
record ContentType(MediaType type, Charset charset) {

  private static final byte[] ASCII = {'a', '=', '&', '%'};

  static ContentType of(ServerRequest request) {
    String header = request.headers().asHttpHeaders().getFirst("Content-Type");
    MediaType type = header == null ? MediaType.ALL : parse(header);
    return new ContentType(type, charset(type.getParameter("charset")));
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

  /** A declared charset counts when it exists and has ASCII in it, as every form's has. */
  private static Charset charset(@Nullable String name) {
    return Optional.ofNullable(name)
        .flatMap(ContentType::named)
        .filter(it -> new String(ASCII, it).equals("a=&%"))
        .orElse(StandardCharsets.UTF_8);
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name.replace("\"", "")));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}

package io.leadpipeline.starter.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** A path pattern, optionally of one method: {@code /f/{form}} or {@code POST /v1/track}. */
record RequestPattern(@Nullable String verb, String path) {

  RequestPattern {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("expected: '/path' or 'METHOD /path'");
    }
  }

  static RequestPattern parse(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    return parts.length == 1
        ? new RequestPattern(null, parts[0])
        : new RequestPattern(parts[0], parts[1]);
  }

  Optional<HttpMethod> method() {
    return Optional.ofNullable(verb).map(HttpMethod::valueOf);
  }
}

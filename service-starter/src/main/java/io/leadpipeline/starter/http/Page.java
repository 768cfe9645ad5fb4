package io.leadpipeline.starter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list answer, {@code {"items": […], "next": null}}: {@code next} is always written, so that a
 * reader sees the end instead of guessing it.
 */
public record Page<T>(List<T> items, @JsonInclude @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /** The only or last page. */
  public static <T> Page<T> last(List<T> items) {
    return new Page<>(items, null);
  }

  /** A page after which {@code next} asks for more. */
  public static <T> Page<T> of(List<T> items, Optional<String> next) {
    return new Page<>(items, next.orElse(null));
  }
}

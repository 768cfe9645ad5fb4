package io.leadpipeline.starter.logging;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.MemberPath;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Redacts every text of a structured log line, also of exceptions and key-value pairs. */
final class RedactingMembers implements StructuredLoggingJsonMembersCustomizer<Object> {

  /** Written by the logging system itself, and looking like numbers. */
  private static final Set<String> SAFE =
      Set.of("@timestamp", "log.level", "log.logger", "traceId", "spanId", "ecs.version");

  @Override
  public void customize(Members<Object> members) {
    members.applyingValueProcessor(
        ValueProcessor.of(RedactingMembers::redact).whenHasPath(RedactingMembers::unsafe));
  }

  private static boolean unsafe(MemberPath path) {
    return !SAFE.contains(path.toUnescapedString());
  }

  private static @Nullable Object redact(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> Redaction.of(text);
      case URI uri -> Redaction.of(uri.toString());
      default -> value;
    };
  }
}

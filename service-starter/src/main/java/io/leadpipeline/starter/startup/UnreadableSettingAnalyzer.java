package io.leadpipeline.starter.startup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;

/** A value of the wrong type, or one that a constraint refuses; the value itself is not printed. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UnreadableSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
    String expected = constraints(cause).or(() -> type(cause)).orElseGet(() -> reason(cause));
    return new FailureAnalysis("setting " + name(cause) + " is wrong", expected, cause);
  }

  private static String name(BindException cause) {
    return cause.getProperty() == null
        ? cause.getName().toString()
        : cause.getProperty().getName().toString();
  }

  private Optional<String> constraints(BindException cause) {
    return Optional.ofNullable(findCause(cause, BindValidationException.class))
        .map(invalid ->
            invalid.getValidationErrors().getAllErrors().stream()
                .map(e ->
                    (e instanceof FieldError f ? f.getField() + " " : "") + e.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining(", ", "expected: ", "")));
  }

  private Optional<String> type(BindException cause) {
    return Optional.ofNullable(findCause(cause, ConversionFailedException.class))
        .map(failed -> "expected: " + described(failed.getTargetType().getType()));
  }

  private static String described(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ", "one of ", ""))
        : "a " + type.getSimpleName();
  }

  private static String reason(BindException cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof IllegalArgumentException
        ? String.valueOf(root.getMessage())
        : "see its documentation";
  }
}

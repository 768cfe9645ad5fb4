package io.leadpipeline.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions of a form tool with what a person answered. */
public record AnswerSheet(List<Entry> entries) {

  public static final AnswerSheet EMPTY = new AnswerSheet(List.of());

  public AnswerSheet {
    entries = List.copyOf(entries);
  }

  /**
   * One answer; several to one question are several entries.
   *
   * @param key the tool's id of the question, by which a connection may say what it means
   * @param label as people read it
   * @param meaning when the tool itself says it, such as by the type of the question
   */
  public record Entry(String key, String label, String value, @Nullable Meaning meaning) {}

  /** A sheet in the making. */
  public static final class Draft {

    private final List<Entry> entries = new ArrayList<>();

    /** Takes an answer; blank ones were not given. */
    public Draft add(Optional<String> key, Optional<String> label, Optional<String> value) {
      return add(key, label, value, Optional.empty());
    }

    /** Takes an answer of which the tool says what it means. */
    public Draft add(
        Optional<String> key,
        Optional<String> label,
        Optional<String> value,
        Optional<Meaning> meaning) {
      String name = label.or(() -> key).orElse("");
      value
          .filter(it -> !it.isBlank())
          .map(it -> new Entry(key.orElse(name), name, it, meaning.orElse(null)))
          .ifPresent(entries::add);
      return this;
    }

    public AnswerSheet sheet() {
      return new AnswerSheet(entries);
    }
  }
}

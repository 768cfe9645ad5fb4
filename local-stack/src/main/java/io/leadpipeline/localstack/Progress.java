package io.leadpipeline.localstack;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells the person at the keyboard what is ready. */
record Progress(Consumer<String> lines) {

  static final Progress SILENT = new Progress(_ -> {});

  void line(String text) {
    lines.accept(text);
  }

  /** One line with what became ready, where, and how long it took. */
  void ready(String what, String where, long startedNanos) {
    Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
    line(String.format(Locale.ROOT, "  %-13s ready %-26s %5.1f s", what, where, seconds(took)));
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}

package io.leadpipeline.starter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.springframework.boot.test.system.CapturedOutput;

/** A start that fails, and what it says. */
public final class FailedStart {

  private FailedStart() {}

  public static void of(Class<?> application, String... settings) {
    assertThat(catchThrowable(() -> RunningService.start(application, settings))).isNotNull();
  }

  /** The only line above INFO. */
  public static String sentence(CapturedOutput output) {
    List<String> troubles =
        output.getAll().lines().filter(FailedStart::isTrouble).map(String::strip).toList();
    assertThat(troubles).hasSize(1);
    return troubles.getFirst();
  }

  private static boolean isTrouble(String line) {
    return line.contains("ERROR")
        || line.contains("WARN")
        || line.contains("APPLICATION FAILED")
        || line.startsWith("\tat ");
  }
}

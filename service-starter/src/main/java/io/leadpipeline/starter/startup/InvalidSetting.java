package io.leadpipeline.starter.startup;

import java.util.Objects;

/**
 * A setting or a configuration file that a service cannot start with. It ends the start in one
 * sentence with the setting's name and what was expected, never with its value, which may be
 * secret.
 */
public final class InvalidSetting extends RuntimeException {

  private final String setting;
  private final String problem;
  private final String expected;

  /**
   * @param setting full name, such as {@code leadpipeline.access.tokens[0].sha256}, or a file
   * @param problem what is wrong, without the value
   * @param expected what to write instead
   */
  public InvalidSetting(String setting, String problem, String expected) {
    super(setting + " " + problem + " (expected: " + expected + ")");
    this.setting = setting;
    this.problem = problem;
    this.expected = expected;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  public String setting() {
    return setting;
  }

  public String problem() {
    return problem;
  }

  public String expected() {
    return expected;
  }
}

package io.leadpipeline.cli.target;

/** What keeps a command from its work, as one sentence for its user; the command ends with 1. */
public final class CliFailure extends RuntimeException {

  public CliFailure(String sentence) {
    super(sentence);
  }

  public CliFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}

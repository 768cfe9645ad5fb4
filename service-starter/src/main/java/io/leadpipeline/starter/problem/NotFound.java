package io.leadpipeline.starter.problem;

import org.springframework.http.HttpStatus;

/** The thing asked for does not exist: 404. */
public final class NotFound extends Refusal {

  private final String what;

  /**
   * @param what the kind of thing, such as {@code lead}; never the id that was asked for
   */
  public NotFound(String what) {
    super("no such " + what);
    this.what = what;
  }

  @Override
  public Problem problem() {
    return Problem.of(HttpStatus.NOT_FOUND, "There is no such " + what + ".");
  }
}

package io.leadpipeline.routing.domain;

/**
 * What a rep has to do.
 *
 * @param open leads offered or accepted that nobody contacted yet
 * @param fresh leads got within the period of the rep's capacity
 */
public record Load(int open, int fresh) {
  public static final Load NONE = new Load(0, 0);

  Load more() {
    return new Load(open + 1, fresh + 1);
  }
}

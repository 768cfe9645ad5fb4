package io.leadpipeline.testsupport.fuzz;

/**
 * One request of a barrage.
 *
 * @param number repeats it, with the seed
 * @param somebody whom no error may name
 */
record Shot(int number, Draft draft, Framing framing, Somebody somebody) {

  Shot framed(Framing other) {
    return new Shot(number, draft, other, somebody);
  }

  byte[] wire() {
    return framing.wire(draft);
  }

  boolean isHead() {
    return draft.method().equals("HEAD");
  }

  /** True for a post to a form that, if accepted, tells a browser no id. */
  boolean isForm() {
    return draft.target().startsWith("/f/");
  }

  @Override
  public String toString() {
    return "shot %d (%s, %s)".formatted(number, draft.what(), framing);
  }
}

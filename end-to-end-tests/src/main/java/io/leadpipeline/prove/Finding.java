package io.leadpipeline.prove;

/** Something that is not as promised. */
record Finding(String promise, String what) {

  @Override
  public String toString() {
    return "BROKEN " + promise + ": " + what;
  }
}

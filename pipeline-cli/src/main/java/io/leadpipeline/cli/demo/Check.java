package io.leadpipeline.cli.demo;

/** Two figures that must be the same. */
record Check(String one, long left, String other, long right) {

  boolean holds() {
    return left == right;
  }
}

package io.leadpipeline.routing.domain;

/** Reps who share out the leads they get. */
public record Team(String id, String name) {
  /** The team of the test rep, which takes part in no rotation. */
  public static final Team TEST = new Team("test", "Test");
}

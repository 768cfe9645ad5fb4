package io.leadpipeline.notification.application;

/** Tells how much a destination can take before anything is taken for it. */
@FunctionalInterface
public interface Gate {

  /** How many letters may be under way at once; 0 while the destination is known to be away. */
  int width();
}

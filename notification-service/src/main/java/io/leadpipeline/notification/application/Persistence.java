package io.leadpipeline.notification.application;

/** Does what must be done, again and again while the database is away. */
@FunctionalInterface
public interface Persistence {

  /** Returns when the work has succeeded; throws only when the calling thread is interrupted. */
  void insist(Runnable work);
}

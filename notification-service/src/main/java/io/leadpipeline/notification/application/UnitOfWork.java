package io.leadpipeline.notification.application;

/** A transaction of the service's own database. */
public interface UnitOfWork {

  /** Does the work in a transaction of its own. */
  void run(Runnable work);

  /** Runs one of the two when the current transaction has ended. */
  void afterwards(Runnable committed, Runnable rolledBack);
}

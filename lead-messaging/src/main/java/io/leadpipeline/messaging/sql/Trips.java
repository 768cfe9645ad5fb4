package io.leadpipeline.messaging.sql;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Saves round trips to the database, of which a transaction with a dozen statements would otherwise
 * take a dozen: whoever changes or asks something through here shares the trips of the transaction.
 */
public final class Trips {

  private final JdbcOperations jdbc;

  public Trips(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** One more statement of the current transaction, or a trip of its own. */
  public Statement sql(String sql) {
    return trip().sql(sql);
  }

  /** The trip being packed in the current transaction; a new one where there is none. */
  public Trip trip() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return new Trip(jdbc, false);
    }
    for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
      if (one instanceof LastCall last && last.packer() == this) {
        return last.trip();
      }
    }
    LastCall last = new LastCall(this, new Trip(jdbc, true));
    TransactionSynchronizationManager.registerSynchronization(last);
    return last.trip();
  }

  /** What nobody wanted an answer to goes before the commit, whose part it is. */
  private record LastCall(Trips packer, Trip trip) implements TransactionSynchronization {

    @Override
    public void beforeCommit(boolean readOnly) {
      trip.go();
    }
  }
}

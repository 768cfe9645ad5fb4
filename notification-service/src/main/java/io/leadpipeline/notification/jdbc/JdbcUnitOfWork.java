package io.leadpipeline.notification.jdbc;

import io.leadpipeline.notification.application.UnitOfWork;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Transactions by Spring. */
public final class JdbcUnitOfWork implements UnitOfWork {

  private final TransactionOperations transactions;

  public JdbcUnitOfWork(TransactionOperations transactions) {
    this.transactions = transactions;
  }

  @Override
  public void run(Runnable work) {
    transactions.executeWithoutResult(_ -> work.run());
  }

  @Override
  public void afterwards(Runnable committed, Runnable rolledBack) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            committed.run();
          }

          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
              rolledBack.run();
            }
          }
        });
  }
}

package io.leadpipeline.bench.sql;

import io.leadpipeline.bench.sql.SqlTape.Parameter;
import io.leadpipeline.bench.sql.SqlTape.Turn;
import java.io.Serializable;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/** Puts each statement and each end of a transaction on the tape. */
final class TapeRecorder implements QueryExecutionListener, MethodExecutionListener {

  private final SqlTape tape;
  private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);

  TapeRecorder(SqlTape tape) {
    this.tape = tape;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    // What failed is not played back.
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    if (execution.isSuccess()) {
      queries.forEach(query ->
          tape.write(
              new Turn(
                  Thread.currentThread().getName(),
                  query.getQuery(),
                  inTransaction.get(),
                  query.getParametersList().stream().map(TapeRecorder::row).toList())));
    }
  }

  @Override
  public void beforeMethod(MethodExecutionContext call) {
    // Only what was done counts.
  }

  @Override
  public void afterMethod(MethodExecutionContext call) {
    switch (call.getMethod().getName()) {
      case "setAutoCommit" -> inTransaction.set(Boolean.FALSE.equals(call.getMethodArgs()[0]));
      case "commit" -> end(true);
      case "rollback" -> end(false);
      default -> {}
    }
  }

  private void end(boolean committed) {
    tape.write(new Turn(Thread.currentThread().getName(), "", committed, List.of()));
  }

  private static List<Parameter> row(List<ParameterSetOperation> operations) {
    return operations.stream().map(it -> parameter(it.getArgs())).toList();
  }

  private static Parameter parameter(Object[] call) {
    int index = (Integer) call[0];
    Integer sqlType = call.length > 2 && call[2] instanceof Integer type ? type : null;
    try {
      return call[1] instanceof Array array
          ? new Parameter(index, array.getBaseTypeName(), null, (Serializable) array.getArray())
          : new Parameter(index, null, sqlType, (Serializable) call[1]);
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}

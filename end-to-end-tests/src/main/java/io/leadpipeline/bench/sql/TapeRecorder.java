package io.leadpipeline.bench.sql;

import io.leadpipeline.bench.sql.SqlTape.Parameter;
import io.leadpipeline.bench.sql.SqlTape.Turn;
import java.io.Serializable;
import java.sql.Array;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Kept from when they were made: the driver cannot read every array back that it can send. */
  private final ThreadLocal<Map<Array, Made>> arrays =
      ThreadLocal.withInitial(IdentityHashMap::new);

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
                  query.getParametersList().stream().map(this::row).toList())));
    }
    arrays.get().clear();
  }

  @Override
  public void beforeMethod(MethodExecutionContext call) {
    // Only what was done counts.
  }

  @Override
  public void afterMethod(MethodExecutionContext call) {
    switch (call.getMethod().getName()) {
      case "createArrayOf" -> made((Array) call.getResult(), call.getMethodArgs());
      case "setAutoCommit" -> inTransaction.set(Boolean.FALSE.equals(call.getMethodArgs()[0]));
      case "commit" -> end(true);
      case "rollback" -> end(false);
      default -> {}
    }
  }

  private void end(boolean committed) {
    tape.write(new Turn(Thread.currentThread().getName(), "", committed, List.of()));
  }

  private void made(Array array, Object[] of) {
    arrays.get().put(array, new Made((String) of[0], (Object[]) of[1]));
  }

  private List<Parameter> row(List<ParameterSetOperation> operations) {
    return operations.stream().map(it -> parameter(it.getArgs())).toList();
  }

  private Parameter parameter(Object[] call) {
    int index = (Integer) call[0];
    if (call[1] instanceof Array array) {
      Made made = Objects.requireNonNull(arrays.get().get(array));
      return new Parameter(index, made.type, null, made.elements);
    }
    Integer sqlType = call.length > 2 && call[2] instanceof Integer type ? type : null;
    return new Parameter(index, null, sqlType, (Serializable) call[1]);
  }

  private record Made(String type, Object[] elements) {}
}

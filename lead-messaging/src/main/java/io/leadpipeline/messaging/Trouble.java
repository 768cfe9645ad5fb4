package io.leadpipeline.messaging;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** The four kinds of trouble, by what can be done about them. */
public enum Trouble {
  /** Think again. */
  LOST_RACE,
  /** Dead-letter at once. */
  POISON,
  /** Retry for ever. */
  OUTAGE,
  /** Isolate, try three times, dead-letter. */
  BUG;

  private static final Set<String> RACES = Set.of("23505", "40001", "40P01", "55P03");
  private static final Set<String> OUTAGE_CLASSES = Set.of("08", "53", "57");
  private static final Set<String> POISON_CLASSES = Set.of("22", "23");
  private static final String IDLE_IN_TRANSACTION = "25P03";

  /** The kind of a failure, by its type or the SQLSTATE of its cause. */
  public static Trouble of(Throwable failure) {
    return causes(failure).flatMap(cause -> known(cause).stream()).findFirst().orElse(BUG);
  }

  private static Optional<Trouble> known(Throwable cause) {
    return switch (cause) {
      case PoisonException _ -> Optional.of(POISON);
      case LostRaceException _ -> Optional.of(LOST_RACE);
      case OutageException _ -> Optional.of(OUTAGE);
      case SQLTransientConnectionException _ -> Optional.of(OUTAGE);
      case SQLException sql when sql.getSQLState() != null -> ofState(sql.getSQLState());
      case CannotCreateTransactionException _ -> Optional.of(OUTAGE);
      case TransactionTimedOutException _ -> Optional.of(OUTAGE);
      case QueryTimeoutException _ -> Optional.of(OUTAGE);
      default -> Optional.empty();
    };
  }

  private static Optional<Trouble> ofState(String state) {
    if (RACES.contains(state)) {
      return Optional.of(LOST_RACE);
    }
    if (state.equals(IDLE_IN_TRANSACTION) || OUTAGE_CLASSES.contains(state.substring(0, 2))) {
      return Optional.of(OUTAGE);
    }
    return POISON_CLASSES.contains(state.substring(0, 2)) ? Optional.of(POISON) : Optional.empty();
  }

  /** The failure and its causes, deepest first, so that the driver's own word counts most. */
  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .toList()
        .reversed()
        .stream();
  }
}

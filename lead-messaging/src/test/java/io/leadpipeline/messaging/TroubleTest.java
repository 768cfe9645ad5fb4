package io.leadpipeline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;

class TroubleTest {

  @ParameterizedTest
  @CsvSource({
    "23505, LOST_RACE",
    "40001, LOST_RACE",
    "40P01, LOST_RACE",
    "55P03, LOST_RACE",
    "08006, OUTAGE",
    "25P03, OUTAGE",
    "53300, OUTAGE",
    "57P01, OUTAGE",
    "57014, OUTAGE",
    "22P02, POISON",
    "23503, POISON",
    "23514, POISON",
    "42601, BUG",
    "25P02, BUG"
  })
  void sortsDatabaseErrorsByWhatHelps(String state, Trouble expected) {
    var failure =
        new DataAccessResourceFailureException("wrapped", new SQLException("said", state));

    assertThat(Trouble.of(failure)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, BUG", "1, POISON", "2, LOST_RACE", "3, OUTAGE"})
  void sortsItsOwnExceptions(int which, Trouble expected) {
    RuntimeException[] failures = {
      new IllegalStateException("bug"),
      new IllegalStateException(new PoisonException("refused")),
      new LostRaceException("lead"),
      new OutageException("kafka", null)
    };

    assertThat(Trouble.of(failures[which])).isEqualTo(expected);
  }
}

package io.leadpipeline.messaging.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpipeline.messaging.LostRaceException;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Answer;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.RoundTrips;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TripsTest {

  private static final DataSource DATABASE = Infrastructure.freshDatabase().dataSource();
  private static final String ADD = "insert into word select unnest(:words)";
  private static final String ALL = "select word from word order by word";

  private final JdbcClient jdbc = JdbcClient.create(DATABASE);
  private final Trips trips = new Trips(new JdbcTemplate(DATABASE));
  private final TransactionTemplate transactions =
      new TransactionTemplate(new JdbcTransactionManager(DATABASE));

  @BeforeEach
  void emptiesTheTable() {
    jdbc.sql("create table if not exists word (word text primary key)").update();
    jdbc.sql("truncate word").update();
  }

  @Test
  void changesOfATransactionGoTogetherBeforeItsCommit() {
    try (RoundTrips taken = RoundTrips.here()) {
      transactions.executeWithoutResult(_ -> {
        taken.take();
        IntStream.range(0, 20).forEach(i -> add("word " + i));
        assertThat(taken.take()).isZero();
      });

      assertThat(taken.take()).as("the changes, and the commit").isEqualTo(2);
    }
    assertThat(words()).hasSize(20);
  }

  @Test
  void aQuestionSeesTheChangesBeforeItAndTakesOthersAlong() {
    try (RoundTrips taken = RoundTrips.here()) {
      transactions.executeWithoutResult(_ -> {
        taken.take();
        add("one");
        Answer<List<String>> one = all();
        Answer<List<Long>> count =
            trips.sql("select count(*) from word").query((row, _) -> row.getLong(1));

        assertThat(one.get()).containsExactly("one");
        assertThat(count.get()).containsExactly(1L);
        assertThat(taken.take()).isEqualTo(1);
      });
    }
  }

  @Test
  void aChangeBehindAQuestionIsNotSeenByIt() {
    transactions.executeWithoutResult(_ -> {
      Answer<List<String>> before = all();
      add("one");
      Answer<List<String>> after = all();

      assertThat(after.get()).containsExactly("one");
      assertThat(before.get()).isEmpty();
    });
  }

  @Test
  void whatWasNotAsExpectedIsRolledBackWithEverythingElse() {
    assertThatThrownBy(() ->
            transactions.executeWithoutResult(_ -> {
              add("one");
              trips.sql("delete from word where word = 'two'").update(TripsTest::requireOne);
            }))
        .isInstanceOf(LostRaceException.class);

    assertThat(words()).isEmpty();
  }

  @Test
  void aChangeTheDatabaseRefusesFailsTheTransaction() {
    assertThatThrownBy(() ->
            transactions.executeWithoutResult(_ -> {
              add("one");
              add("one");
              add("two");
            }))
        .isInstanceOf(DuplicateKeyException.class);

    assertThat(words()).isEmpty();
  }

  @Test
  void aTransactionWithinAnotherHasItsOwnTrip() {
    TransactionTemplate inner = new TransactionTemplate(new JdbcTransactionManager(DATABASE));
    inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);

    transactions.executeWithoutResult(outer -> {
      add("outer");
      inner.executeWithoutResult(_ -> add("inner"));
      outer.setRollbackOnly();
    });

    assertThat(words()).containsExactly("inner");
  }

  @Test
  void withoutATransactionAChangeIsMadeAtOnce() {
    add("one");

    assertThat(words()).containsExactly("one");
  }

  private void add(String word) {
    trips.sql(ADD).param("words", SqlArrays.texts(List.of(word))).update();
  }

  private Answer<List<String>> all() {
    return trips.sql(ALL).query((row, _) -> row.getString(1));
  }

  private List<String> words() {
    return jdbc.sql(ALL).query((row, _) -> row.getString(1)).list();
  }

  private static void requireOne(int rows) {
    if (rows != 1) {
      throw new LostRaceException("not there any more");
    }
  }
}

package io.leadpipeline.messaging.deadletter;

import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.messaging.outbox.Outbox;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at dead letters and decides about them. A replay is harmless: the record goes to its topic
 * again, where everybody who was done with it knows its id; only the consumer that could not take
 * it has forgotten it and tries anew.
 */
public final class DeadLetterDesk {

  private static final String SELECT = "select " + DeadLetterRows.COLUMNS + " from dead_letter ";

  private static final String LIST =
      SELECT
          + """
          where (created_at, id) < (:after, :afterId)
            and (cast(:consumer as text) is null or consumer = :consumer)
            and (cast(:topic as text) is null or topic = :topic)
            and (cast(:reason as text) is null or reason = :reason)
            and (cast(:state as text) is null or state = :state)
          order by created_at desc, id desc limit :limit
          """;

  private static final String FIND = SELECT + "where id = :id";
  private static final String TAKE = SELECT + "where id = any(:ids) order by id for update";

  private static final String DECIDE =
      """
      update dead_letter
      set state = :state, decided_by = :by, decided_at = now(), decision_reason = :why
      where id = any(:ids)
      """;

  private static final String FORGET =
      """
      delete from inbox i using unnest(:consumers, :events) as t (consumer, event_id)
      where i.consumer = t.consumer and i.event_id = t.event_id and i.outcome = 'DEAD_LETTERED'
      """;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final TransactionOperations transactions;

  public DeadLetterDesk(JdbcClient jdbc, Outbox outbox, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** Up to {@code limit} of those wanted, the newest first. */
  public List<DeadLetter> list(Wanted wanted, Place after, int limit) {
    return jdbc.sql(LIST)
        .param("after", after.keptAt().atOffset(ZoneOffset.UTC))
        .param("afterId", after.id())
        .param("consumer", wanted.consumer())
        .param("topic", wanted.topic())
        .param("reason", wanted.reason())
        .param("state", wanted.state() == null ? null : wanted.state().name())
        .param("limit", limit)
        .query(DeadLetterRows::read)
        .list();
  }

  public Optional<DeadLetter> find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query(DeadLetterRows::read).optional();
  }

  /** Sends them to their topics again; one result for each that exists. */
  public List<Decided> replay(Collection<UUID> ids, String by) {
    return decide(
        ids,
        (kept, results) -> {
          List<DeadLetter> events = kept.stream().filter(DeadLetterDesk::hasItsId).toList();
          jdbc.sql(FORGET)
              .param("consumers", SqlArrays.texts(events, DeadLetter::consumer))
              .param("events", SqlArrays.uuids(events, DeadLetter::eventId))
              .update();
          settle(events, DeadLetter.State.REPLAYED, by, "");
          outbox.writeEncoded(events.stream().map(DeadLetterDesk::again).toList());
          kept.forEach(it ->
              results.add(new Decided(it.id(), hasItsId(it) ? Decided.REPLAYED : Decided.REFUSED)));
        });
  }

  /** Puts them aside for good. */
  public List<Decided> discard(Collection<UUID> ids, String by, String why) {
    return decide(
        ids,
        (kept, results) -> {
          settle(kept, DeadLetter.State.DISCARDED, by, why);
          kept.forEach(it -> results.add(new Decided(it.id(), Decided.DISCARDED)));
        });
  }

  private interface Decision {
    void about(List<DeadLetter> kept, List<Decided> results);
  }

  private List<Decided> decide(Collection<UUID> ids, Decision decision) {
    return transactions.execute(_ -> {
      List<DeadLetter> found =
          jdbc.sql(TAKE).param("ids", SqlArrays.uuids(ids)).query(DeadLetterRows::read).list();
      List<Decided> results = new ArrayList<>();
      decision.about(found.stream().filter(DeadLetterDesk::isKept).toList(), results);
      found.stream()
          .filter(it -> !isKept(it))
          .forEach(it -> results.add(new Decided(it.id(), Decided.ALREADY)));
      return results;
    });
  }

  private void settle(List<DeadLetter> letters, DeadLetter.State state, String by, String why) {
    jdbc.sql(DECIDE)
        .param("state", state.name())
        .param("by", by)
        .param("why", why)
        .param("ids", SqlArrays.uuids(letters, DeadLetter::id))
        .update();
  }

  private static boolean isKept(DeadLetter letter) {
    return letter.state() == DeadLetter.State.KEPT;
  }

  /** What carries no id can never become an event, and would only be a second dead letter. */
  private static boolean hasItsId(DeadLetter letter) {
    return letter.eventId().toString().equals(letter.record().headers().get(EventCodec.ID));
  }

  private static EncodedEvent again(DeadLetter letter) {
    RawRecord record = letter.record();
    return new EncodedEvent(
        letter.eventId(),
        record.topic(),
        Objects.requireNonNullElse(record.key(), ""),
        record.headers(),
        Objects.requireNonNullElse(record.payload(), new byte[0]));
  }
}

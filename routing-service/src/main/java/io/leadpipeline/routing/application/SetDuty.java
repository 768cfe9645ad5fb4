package io.leadpipeline.routing.application;

import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.routing.application.StaffBook.Versioned;
import io.leadpipeline.routing.domain.Absence;
import io.leadpipeline.routing.domain.DutyOverride;
import io.leadpipeline.routing.domain.Presence;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Says that a rep is there, is not, or will be away, whatever the team file says; joins a
 * transaction that runs already. Each is false for a rep who is not known.
 */
public final class SetDuty {
  private final StaffBook book;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final Clock clock;

  public SetDuty(StaffBook book, Outbox outbox, TransactionOperations transactions, Clock clock) {
    this.book = book;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** On or off duty from now, until then or until somebody says otherwise. */
  public boolean set(
      String repId, boolean onDuty, @Nullable Instant until, @Nullable String reason) {
    return say(repId, new DutyOverride(onDuty, clock.instant(), until, reason));
  }

  /** Off duty until they say that they are back, since they let offers pass. */
  public void setAway(String repId) {
    say(repId, DutyOverride.setAway(clock.instant()));
  }

  /** As usual again for who was set away; whatever a manager said of them stays. */
  public void comeBack(String repId) {
    Versioned known = book.people().get(repId);
    if (known != null && known.person().presence().isSetAway()) {
      asUsual(repId);
    }
  }

  /** As the team file says again. */
  public boolean asUsual(String repId) {
    return change(
        repId,
        presence -> {
          book.say(repId, Optional.empty());
          return new Presence(null, presence.absences());
        });
  }

  public boolean away(String repId, Absence absence) {
    return change(
        repId,
        presence -> {
          book.addAbsence(repId, absence);
          List<Absence> absences = new ArrayList<>(presence.absences());
          absences.add(absence);
          return new Presence(presence.override(), absences);
        });
  }

  public boolean back(String repId, UUID absenceId) {
    return change(
        repId,
        presence -> {
          book.removeAbsence(repId, absenceId);
          return new Presence(
              presence.override(),
              presence.absences().stream().filter(one -> !one.id().equals(absenceId)).toList());
        });
  }

  /** Forgets what was said for a time that is over. */
  public void endSayings() {
    book.sayingsOver(clock.instant()).forEach(this::asUsual);
  }

  private boolean say(String repId, DutyOverride said) {
    return change(
        repId,
        presence -> {
          book.say(repId, Optional.of(said));
          return new Presence(said, presence.absences());
        });
  }

  private boolean change(String repId, Change change) {
    return Objects.requireNonNull(transactions.execute(_ -> changed(repId, change)));
  }

  private boolean changed(String repId, Change change) {
    book.lockTeamOf(repId);
    Versioned known = book.people().get(repId);
    if (known == null || !known.person().active()) {
      return false;
    }
    Presence after = change.apply(known.person().presence());
    var next = new Versioned(known.person().with(after), known.version() + 1, known.turns());
    book.savePeople(List.of(next));
    outbox.write(List.of(PeopleNews.of(next)));
    return true;
  }

  /** What becomes of a presence. */
  @FunctionalInterface
  private interface Change {
    Presence apply(Presence before);
  }
}

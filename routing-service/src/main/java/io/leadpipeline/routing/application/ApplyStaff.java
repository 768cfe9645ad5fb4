package io.leadpipeline.routing.application;

import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.routing.application.StaffBook.Versioned;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Staff;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the stored staff what was configured, and tells the others who changed. Where a rep starts
 * in the rotation is settled when their team next chooses.
 */
public final class ApplyStaff {
  private final StaffBook book;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final Clock clock;

  public ApplyStaff(
      StaffBook book, Outbox outbox, TransactionOperations transactions, Clock clock) {
    this.book = book;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Applies the staff; returns how many people others were told of. */
  public int apply(Staff staff) {
    return Objects.requireNonNull(transactions.execute(_ -> applied(staff)));
  }

  /**
   * Applies the staff unless the same was the last to come from there: a file that did not change
   * does not undo what was changed by API since.
   */
  public int applyOnce(Staff staff, String source, String hash) {
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          book.lock();
          if (book.appliedFrom(source).equals(hash)) {
            return 0;
          }
          book.noteApplied(source, hash, clock.instant());
          return applied(staff);
        }));
  }

  private int applied(Staff staff) {
    book.lock();
    book.saveTeams(staff.teams());
    Map<String, Versioned> before = book.people();
    List<Versioned> after = after(staff, before);
    book.savePeople(after);
    List<Outgoing> news =
        after.stream().filter(person -> isNews(person, before)).map(PeopleNews::of).toList();
    outbox.write(news);
    return news.size();
  }

  private static List<Versioned> after(Staff staff, Map<String, Versioned> before) {
    List<Versioned> after = new ArrayList<>();
    for (Salesperson person : staff.people()) {
      after.add(next(person, before));
    }
    List<String> kept = staff.people().stream().map(Salesperson::id).toList();
    before.values().stream()
        .filter(known -> !kept.contains(known.person().id()))
        .forEach(known -> after.add(next(known.person().gone(), before)));
    return after;
  }

  private static Versioned next(Salesperson person, Map<String, Versioned> before) {
    Versioned known = before.get(person.id());
    if (known == null) {
      return new Versioned(person, 1, 0);
    }
    Salesperson now = person.active() ? person.with(known.person().presence()) : person;
    boolean moves = !person.team().equals(known.person().team());
    boolean same = now.equals(known.person());
    return new Versioned(
        now, same ? known.version() : known.version() + 1, moves ? 0 : known.turns());
  }

  private static boolean isNews(Versioned after, Map<String, Versioned> before) {
    Versioned known = before.get(after.person().id());
    return known == null || known.version() < after.version();
  }
}

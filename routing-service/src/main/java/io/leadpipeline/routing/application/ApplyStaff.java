package io.leadpipeline.routing.application;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.routing.application.StaffBook.Versioned;
import io.leadpipeline.routing.domain.Rotation;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Seat;
import io.leadpipeline.routing.domain.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the stored staff what the configuration says, and tells the others who changed. */
public final class ApplyStaff {
  private static final UUID REPS = UUID.fromString("5d7f1bd2-6a1c-5c6e-9a55-0d9e0a1f7c31");

  private final StaffBook book;
  private final Outbox outbox;
  private final TransactionOperations transactions;

  public ApplyStaff(StaffBook book, Outbox outbox, TransactionOperations transactions) {
    this.book = book;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** Applies the staff; returns how many people others were told of. */
  public int apply(Staff staff) {
    return Objects.requireNonNull(transactions.execute(_ -> applied(staff)));
  }

  private int applied(Staff staff) {
    book.lock();
    book.saveTeams(staff.teams());
    Map<String, Versioned> before = book.people();
    List<Versioned> after = after(staff, before);
    book.savePeople(after);
    List<Outgoing> news =
        after.stream().filter(person -> isNews(person, before)).map(ApplyStaff::told).toList();
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
      return new Versioned(person, 1, level(person, before));
    }
    boolean returns = person.isTakingLeads() && !known.person().isTakingLeads();
    boolean moves = !person.team().equals(known.person().team());
    long turns = moves ? level(person, before) : known.turns();
    return new Versioned(
        person,
        saysSame(person, known.person()) ? known.version() : known.version() + 1,
        returns ? Math.max(turns, level(person, before)) : turns);
  }

  /** Where the team stands: nobody is owed the leads of a time in which they were away. */
  private static long level(Salesperson joiner, Map<String, Versioned> before) {
    return Rotation.level(
        before.values().stream()
            .filter(one -> one.person().isTakingLeads())
            .filter(one -> one.person().team().equals(joiner.team()))
            .map(one -> new Seat(one.person().id(), one.person().weight(), one.turns()))
            .toList());
  }

  private static boolean saysSame(Salesperson person, Salesperson known) {
    return person.withWeight(0).equals(known.withWeight(0));
  }

  private static boolean isNews(Versioned after, Map<String, Versioned> before) {
    Versioned known = before.get(after.person().id());
    return known == null || known.version() < after.version();
  }

  private static Outgoing told(Versioned rep) {
    Salesperson person = rep.person();
    return Outgoing.of(
        Ids.event("RepChanged", Ids.v5(REPS, person.id()), rep.version()),
        Topics.PEOPLE,
        person.id(),
        new RepChanged(
            person.id(),
            rep.version(),
            person.name(),
            person.email(),
            person.language(),
            person.zone(),
            person.team(),
            person.manager(),
            person.channels(),
            List.of(),
            person.onDuty(),
            person.active(),
            Trail.EMPTY));
  }
}

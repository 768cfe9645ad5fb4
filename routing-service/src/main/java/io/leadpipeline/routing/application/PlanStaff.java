package io.leadpipeline.routing.application;

import io.leadpipeline.routing.application.StaffBook.Versioned;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** Shows what a team file would change, before it is applied. */
public final class PlanStaff {
  private static final Map<String, Function<Salesperson, Object>> PARTS = parts();

  private final StaffBook book;

  public PlanStaff(StaffBook book) {
    this.book = book;
  }

  /**
   * A person who would change.
   *
   * @param what {@code joins}, {@code leaves} or {@code changes}
   * @param parts what changes about them
   */
  public record Change(String rep, String what, List<String> parts) {
    public Change {
      parts = List.copyOf(parts);
    }
  }

  /** Everybody who would change, by id. */
  public List<Change> plan(Staff staff) {
    Map<String, Versioned> before = book.people();
    Map<String, Change> changes = new TreeMap<>();
    for (Salesperson after : staff.people()) {
      Versioned known = before.get(after.id());
      if (known == null || !known.person().active()) {
        changes.put(after.id(), new Change(after.id(), "joins", List.of()));
      } else {
        List<String> parts = differing(known.person(), after);
        if (!parts.isEmpty()) {
          changes.put(after.id(), new Change(after.id(), "changes", parts));
        }
      }
    }
    leavers(staff, before).forEach(id -> changes.put(id, new Change(id, "leaves", List.of())));
    return List.copyOf(changes.values());
  }

  private static List<String> leavers(Staff staff, Map<String, Versioned> before) {
    List<String> kept = staff.people().stream().map(Salesperson::id).toList();
    return before.values().stream()
        .map(Versioned::person)
        .filter(person -> person.active() && !kept.contains(person.id()))
        .map(Salesperson::id)
        .toList();
  }

  private static List<String> differing(Salesperson before, Salesperson after) {
    List<String> parts = new ArrayList<>();
    PARTS.forEach((name, part) -> {
      if (!Objects.equals(part.apply(before), part.apply(after))) {
        parts.add(name + ": " + part.apply(before) + " → " + part.apply(after));
      }
    });
    return parts;
  }

  private static Map<String, Function<Salesperson, Object>> parts() {
    Map<String, Function<Salesperson, Object>> parts = new TreeMap<>();
    parts.put("team", Salesperson::team);
    parts.put("name", Salesperson::name);
    parts.put("email", Salesperson::email);
    parts.put("zone", Salesperson::zone);
    parts.put("manager", person -> String.valueOf(person.manager()));
    parts.put("channels", Salesperson::channels);
    parts.put("weight", Salesperson::weight);
    parts.put("onDuty", Salesperson::onDuty);
    parts.put("languages", person -> person.terms().languages());
    parts.put("skills", person -> person.terms().skills());
    parts.put("territories", person -> person.terms().territories());
    parts.put("accounts", person -> person.terms().accounts());
    parts.put("capacity", person -> person.terms().capacity());
    parts.put("hours", person -> person.terms().week());
    parts.put("holidays", person -> String.valueOf(person.terms().holidays()));
    parts.put("quietHours", person -> person.terms().telling().quietHours());
    parts.put("digest", person -> person.terms().telling().digest());
    parts.put("heat", person -> person.terms().telling().heat());
    parts.put("absences", person -> person.terms().absences());
    return parts;
  }
}

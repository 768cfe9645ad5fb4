package io.leadpipeline.notification.domain;

import io.leadpipeline.events.Rep;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alert that this instance alone may send until its lease runs out.
 *
 * @param person the rep's own record; none for the rep of a test lead
 * @param attempt which try it is, from 1
 * @param plannedAt when the alert was decided
 * @param follows where the rep's first message about the lead is on this channel, if it follows one
 */
public record Errand(
    Notice notice,
    @Nullable SalesPerson person,
    int attempt,
    Instant plannedAt,
    @Nullable String follows) {

  /** One that begins a thread. */
  public Errand(Notice notice, @Nullable SalesPerson person, int attempt, Instant plannedAt) {
    this(notice, person, attempt, plannedAt, null);
  }

  /** The two parts of the place it follows; empty if it begins a thread. */
  public Optional<String[]> thread() {
    return Optional.ofNullable(follows).map(it -> it.split(" ", 2)).filter(it -> it.length == 2);
  }

  /** Where it goes; empty for a test lead without address, or once the channel has lost the rep. */
  public Optional<String> address() {
    if (notice.test()) {
      return notice.testAddress();
    }
    return person == null ? Optional.of(notice.rep().email()) : person.addressOn(notice.channel());
  }

  /** The rep's language; English where none was said. */
  public Locale language() {
    Rep rep = notice.rep();
    String tag = person == null || person.language() == null ? rep.language() : person.language();
    return tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
  }

  public ZoneId zone() {
    return person == null ? ZoneOffset.UTC : person.zone();
  }
}

package io.leadpipeline.scoring.domain.identity;

import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a signal says about who it is of.
 *
 * @param strong one person's for ever; all of one signal are one person's
 * @param phone weak: it is the person's who carried it last
 * @param visitor weaker: a signal with a phone decides whose it is, too
 */
public record SignalKeys(
    List<IdentityKey> strong, Optional<IdentityKey> phone, Optional<IdentityKey> visitor) {

  private static final Set<SignalKind> NAMING_NOBODY =
      Set.of(SignalKind.WEBINAR_ENDED, SignalKind.LEAD_REFERENCE);
  private static final SignalKeys NONE =
      new SignalKeys(List.of(), Optional.empty(), Optional.empty());

  public SignalKeys {
    strong = List.copyOf(strong);
  }

  /** Test signals have keys of their own; an unverified sender's word about ids proves nothing. */
  public static SignalKeys of(Signal signal) {
    if (NAMING_NOBODY.contains(signal.kind())) {
      return NONE;
    }
    Person person = signal.person();
    Optional<IdentityKey> email =
        said(person.contact().email())
            .map(EmailKey::of)
            .map(value -> new IdentityKey(IdentityKind.EMAIL, value, signal.test()));
    return new SignalKeys(
        Stream.concat(email.stream(), external(signal).stream()).toList(),
        said(person.contact().phone())
            .map(value -> new IdentityKey(IdentityKind.PHONE, value, signal.test())),
        said(person.visitorId())
            .map(value -> new IdentityKey(IdentityKind.VISITOR, value, signal.test())));
  }

  /** The weak key by which a signal without a strong one goes; none for a signal that has one. */
  public Optional<IdentityKey> goesBy() {
    return strong.isEmpty() ? phone.or(() -> visitor) : Optional.empty();
  }

  /** The weak keys that are the signal's person's from then on, because something stronger is. */
  public List<IdentityKey> carries() {
    Optional<IdentityKey> number = strong.isEmpty() ? Optional.empty() : phone;
    Optional<IdentityKey> cookie = strong.isEmpty() && phone.isEmpty() ? Optional.empty() : visitor;
    return Stream.concat(number.stream(), cookie.stream()).toList();
  }

  /** All keys, strongest first. */
  public List<IdentityKey> all() {
    return Stream.of(strong.stream(), phone.stream(), visitor.stream())
        .flatMap(keys -> keys)
        .toList();
  }

  /** True for a signal that names nobody. */
  public boolean isEmpty() {
    return strong.isEmpty() && phone.isEmpty() && visitor.isEmpty();
  }

  private static Optional<IdentityKey> external(Signal signal) {
    return said(signal.verified() ? signal.person().externalId() : null)
        .map(id -> signal.source().provider() + "/" + signal.source().connection() + "/" + id)
        .map(value -> new IdentityKey(IdentityKind.EXTERNAL, value, signal.test()));
  }

  private static Optional<String> said(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}

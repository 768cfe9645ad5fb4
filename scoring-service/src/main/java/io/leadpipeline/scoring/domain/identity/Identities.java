package io.leadpipeline.scoring.domain.identity;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import java.util.Optional;
import java.util.Set;

/** The identifier by which a signal finds its lead. */
public final class Identities {

  private static final Set<SignalKind> NAMING_NOBODY =
      Set.of(SignalKind.WEBINAR_ENDED, SignalKind.LEAD_REFERENCE);

  private Identities() {}

  /** The e-mail, else the phone, else the visitor id; empty for a signal that names nobody. */
  public static Optional<IdentityKey> of(Signal signal) {
    if (NAMING_NOBODY.contains(signal.kind())) {
      return Optional.empty();
    }
    Contact contact = signal.person().contact();
    String email = contact.email();
    String phone = contact.phone();
    String visitor = signal.person().visitorId();
    if (email != null && !email.isBlank()) {
      return key(IdentityKind.EMAIL, EmailKey.of(email), signal);
    }
    if (phone != null && !phone.isBlank()) {
      return key(IdentityKind.PHONE, phone.strip(), signal);
    }
    return visitor == null || visitor.isBlank()
        ? Optional.empty()
        : key(IdentityKind.VISITOR, visitor.strip(), signal);
  }

  private static Optional<IdentityKey> key(IdentityKind kind, String value, Signal signal) {
    return Optional.of(new IdentityKey(kind, value, signal.test()));
  }
}

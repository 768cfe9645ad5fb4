package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.domain.identity.EmailKey;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.IdentityKind;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Identifiers as this API tells them: {@code EMAIL:lan@acme.example}. */
final class Identifiers {

  private Identifiers() {}

  /** The same of test leads, since the lead says which it is. */
  static Set<IdentityKey> read(Collection<String> texts) {
    Set<IdentityKey> keys = new HashSet<>();
    for (String text : texts) {
      IdentityKind kind = kind(text).orElseThrow(Identifiers::invalid);
      String value = text.substring(text.indexOf(':') + 1).strip();
      String normal = kind == IdentityKind.EMAIL ? EmailKey.of(value) : value;
      keys.add(new IdentityKey(kind, normal, false));
      keys.add(new IdentityKey(kind, normal, true));
    }
    return keys;
  }

  private static Optional<IdentityKind> kind(String text) {
    return Stream.of(IdentityKind.values())
        .filter(kind -> text.startsWith(kind.name() + ":"))
        .findFirst();
  }

  private static InvalidRequest invalid() {
    return new InvalidRequest(
        "identifiers", "kind", "to begin with EMAIL:, EXTERNAL:, PHONE: or VISITOR:");
  }
}

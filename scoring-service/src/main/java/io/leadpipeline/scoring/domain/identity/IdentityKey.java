package io.leadpipeline.scoring.domain.identity;

import java.util.Comparator;

/**
 * One identifier in the form in which it is compared. Test signals have identities of their own.
 *
 * @param value normalised, see {@link EmailKey}
 */
public record IdentityKey(IdentityKind kind, String value, boolean test)
    implements Comparable<IdentityKey> {

  private static final Comparator<IdentityKey> ORDER =
      Comparator.comparing(IdentityKey::kind)
          .thenComparing(IdentityKey::value)
          .thenComparing(IdentityKey::test);

  @Override
  public int compareTo(IdentityKey other) {
    return ORDER.compare(this, other);
  }
}

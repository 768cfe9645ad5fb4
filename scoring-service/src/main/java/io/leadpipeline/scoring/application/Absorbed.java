package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.util.List;
import java.util.UUID;

/**
 * A lead that turned out to be another one.
 *
 * @param row as it was read
 * @param version its last, under which others were told
 * @param by who found out: {@code identity}, or the name of a person
 * @param reason in the words of that person; {@code signal} for an identity
 * @param causeId the signal, or the decision
 * @param identifiers what both had in common
 */
public record Absorbed(
    LeadRow row,
    long version,
    String by,
    String reason,
    UUID causeId,
    List<IdentityKey> identifiers) {

  public Absorbed {
    identifiers = List.copyOf(identifiers);
  }
}

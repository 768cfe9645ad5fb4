package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.identity.Claimed;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Locks what was thought of, identities before leads and each in order, so that two instances never
 * wait in a circle. Of a case all must be as it was read, else none of it is written.
 */
final class Winners {

  private final IdentityBook identities;
  private final LeadBook leads;

  Winners(IdentityBook identities, LeadBook leads) {
    this.identities = identities;
    this.leads = leads;
  }

  List<CaseChange> among(List<CaseChange> changes) {
    Set<IdentityKey> claimed = identities.claim(claims(changes));
    Set<IdentityKey> raised = identities.raise(weak(changes));
    Set<UUID> locked = leads.lock(versions(changes));
    List<CaseChange> won =
        changes.stream()
            .filter(it -> claimed.containsAll(it.claims().keySet()))
            .filter(it -> raised.containsAll(it.weak().keySet()))
            .filter(it -> locked.containsAll(versions(List.of(it)).keySet()))
            .toList();
    claimed.removeAll(claims(won).keySet());
    identities.release(claimed);
    return won;
  }

  private static Map<IdentityKey, UUID> claims(Collection<CaseChange> changes) {
    Map<IdentityKey, UUID> claims = new TreeMap<>();
    changes.forEach(it -> claims.putAll(it.claims()));
    return claims;
  }

  private static Map<IdentityKey, Claimed> weak(Collection<CaseChange> changes) {
    Map<IdentityKey, Claimed> weak = new TreeMap<>();
    changes.forEach(it -> weak.putAll(it.weak()));
    return weak;
  }

  private static Map<UUID, Long> versions(Collection<CaseChange> changes) {
    Map<UUID, Long> versions = new TreeMap<>();
    changes.stream()
        .flatMap(it -> it.leads().stream())
        .forEach(lead -> {
          if (!lead.isNew()) {
            versions.put(lead.id(), lead.before().version());
          }
          lead.absorbed().forEach(it -> versions.put(it.row().id(), it.row().version()));
        });
    return versions;
  }
}

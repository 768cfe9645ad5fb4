package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.identity.Claimed;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.util.Map;
import java.util.Set;

/**
 * Who the signals of a batch are of.
 *
 * @param people everybody whom the batch changes
 * @param claims identifiers nobody had before, with whose they are
 * @param weak known identifiers as they were read
 * @param concerned weak identifiers that the batch changes, with whom they concern
 */
record Assigned(
    Set<Person> people,
    Map<IdentityKey, Person> claims,
    Map<IdentityKey, Claimed> weak,
    Map<IdentityKey, Set<Person>> concerned) {}

package io.leadpipeline.scoring.domain.identity;

import java.util.UUID;

/**
 * A known identifier.
 *
 * @param lead whose it is; of a weak one, whose it is as long as nobody else carried it
 * @param version of a weak one: rises with every signal that has it
 */
public record Claimed(UUID lead, long version) {}

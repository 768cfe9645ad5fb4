package io.leadpipeline.scoring.web;

import java.util.UUID;

/**
 * A decision that was carried out.
 *
 * @param lead the lead that stays
 * @param other the one absorbed, or split off
 */
record DecidedAnswer(UUID lead, UUID other) {}

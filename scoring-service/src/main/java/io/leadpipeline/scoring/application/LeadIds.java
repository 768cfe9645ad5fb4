package io.leadpipeline.scoring.application;

import java.util.UUID;

/** Mints the ids of new leads. */
@FunctionalInterface
public interface LeadIds {

  UUID next();
}

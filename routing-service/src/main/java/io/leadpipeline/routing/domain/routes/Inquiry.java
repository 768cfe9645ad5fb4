package io.leadpipeline.routing.domain.routes;

import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A lead for whom somebody is sought.
 *
 * @param stage the stage it reached
 * @param intent what it asked for, when it raised its hand
 * @param lastOwner the rep of its last handoff
 * @param companyOwner the rep who last dealt with somebody of the same company
 */
public record Inquiry(
    Lead lead,
    Stage stage,
    @Nullable Intent intent,
    @Nullable String lastOwner,
    @Nullable String companyOwner) {

  public boolean isRaisedHand() {
    return intent != null;
  }
}

package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.Model;

/**
 * The model that counts.
 *
 * @param tells whether promotions that its publication caused, not the person, are told to others
 */
public record InForce(Model model, boolean tells) {

  /** Whose publication moves leads without a word. */
  public static InForce untold(Model model) {
    return new InForce(model, false);
  }

  /** True for a lead that another version folded last. */
  boolean isOther(LeadRow row) {
    return !row.state().model().equals(model.version());
  }
}

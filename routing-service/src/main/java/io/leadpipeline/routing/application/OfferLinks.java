package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.routing.domain.OpenedLink;

/** The address of a rep's lead page; whoever has it may answer for the rep. */
public interface OfferLinks {
  String urlOf(Offer offer);

  /** Reads the last part of such an address. */
  OpenedLink open(String token);
}

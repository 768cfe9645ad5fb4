package io.leadpipeline.routing.domain;

/** What an accept link turned out to be. */
public sealed interface OpenedLink {
  /** Made by us and still good. */
  record Good(Offer offer) implements OpenedLink {}

  /** Made by us, but too long ago. */
  record Expired() implements OpenedLink {}

  /** Not made by us, or changed on the way. */
  record Unknown() implements OpenedLink {}
}

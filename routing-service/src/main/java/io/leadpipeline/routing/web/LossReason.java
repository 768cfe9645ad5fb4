package io.leadpipeline.routing.web;

/** What kept a lead from buying: the obstacles that marketing can work on. */
enum LossReason {
  PRICE,
  REVIEWS,
  QUALITY,
  SHIPPING,
  COMPETITOR,
  TIMING,
  NO_ANSWER;

  /** As events carry it. */
  String code() {
    return name();
  }
}

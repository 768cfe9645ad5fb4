package io.leadpipeline.routing.web;

/** Why sales does not work on a lead. */
enum RejectReason {
  NO_NEED,
  NO_BUDGET,
  NOT_A_BUYER,
  NO_ANSWER,
  WRONG_DETAILS;

  /** As events carry it. */
  String code() {
    return name();
  }
}

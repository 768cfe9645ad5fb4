package io.leadpipeline.routing.web;

/** Why a rep passes a lead on. */
enum DeclineReason {
  WRONG_TERRITORY,
  WRONG_LANGUAGE,
  CONFLICT,
  DUPLICATE,
  NOT_A_LEAD,
  BUSY;

  /** As events carry it. */
  String code() {
    return name();
  }
}

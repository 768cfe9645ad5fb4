package io.leadpipeline.scoring.domain.backtest;

import io.leadpipeline.events.OutcomeKind;

/** What sales said of a lead in one cycle; a lead nobody judged is unknown, never lost. */
enum Judgement {
  UNKNOWN,
  GOOD,
  BAD;

  /** A lead that was qualified or won was worth handing over, whatever came of it later. */
  Judgement after(OutcomeKind outcome) {
    return switch (outcome.value()) {
      case "QUALIFIED", "WON" -> GOOD;
      case "REJECTED", "LOST" -> this == GOOD ? GOOD : BAD;
      default -> this;
    };
  }

  static boolean endsCycle(OutcomeKind outcome) {
    return switch (outcome.value()) {
      case "REJECTED", "LOST", "WON" -> true;
      default -> false;
    };
  }
}

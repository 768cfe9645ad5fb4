package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Temperature;

/**
 * The bands of temperature.
 *
 * @param hot engagement from which a lead is hot
 * @param warm engagement from which a lead is warm
 * @param hysteresis how far below a band's start engagement must fall to leave it
 */
public record Bands(double hot, double warm, double hysteresis) {

  /** The temperature after a signal, which may raise and lower it. */
  Temperature after(Temperature before, double engagement) {
    Temperature reached = reached(engagement, 0);
    return warmth(reached) > warmth(before) ? reached : lowered(before, engagement);
  }

  /** The temperature after time passed, which can only lower it. */
  Temperature lowered(Temperature before, double engagement) {
    Temperature left = reached(engagement, hysteresis);
    return warmth(left) < warmth(before) ? left : before;
  }

  private Temperature reached(double engagement, double below) {
    if (engagement >= hot - below) {
      return Temperature.HOT;
    }
    return engagement >= warm - below ? Temperature.WARM : Temperature.COLD;
  }

  private static int warmth(Temperature temperature) {
    if (temperature.equals(Temperature.HOT)) {
      return 2;
    }
    return temperature.equals(Temperature.WARM) ? 1 : 0;
  }
}

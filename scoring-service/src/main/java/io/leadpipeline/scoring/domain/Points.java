package io.leadpipeline.scoring.domain;

/** Points as they are told: in hundredths, halves up. Comparisons use the unrounded value. */
final class Points {

  private Points() {}

  static double rounded(double points) {
    return hundredths(points) / 100.0;
  }

  static long hundredths(double points) {
    return Math.round(points * 100);
  }
}

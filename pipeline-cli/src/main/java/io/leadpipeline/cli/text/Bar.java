package io.leadpipeline.cli.text;

/** A value from 0 to 100 as a small bar. */
public final class Bar {

  private static final int CELLS = 20;

  private Bar() {}

  public static String of(double percent) {
    int full = (int) Math.round(Math.clamp(percent, 0, 100) / 100 * CELLS);
    return "█".repeat(full) + "░".repeat(CELLS - full);
  }
}

package io.leadpipeline.events;

/** How warm a lead is, from its engagement. */
public record Temperature(String value) implements OpenValue {
  public static final Temperature COLD = new Temperature("COLD");
  public static final Temperature WARM = new Temperature("WARM");
  public static final Temperature HOT = new Temperature("HOT");

  public Temperature {
    OpenValue.requireText(value, "Temperature");
  }

  @Override
  public String toString() {
    return value;
  }
}

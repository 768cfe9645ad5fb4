package io.leadpipeline.events;

import java.util.List;

/** How far a lead is qualified. */
public record Stage(String value) implements OpenValue {
  public static final Stage VISITOR = new Stage("VISITOR");
  public static final Stage IQL = new Stage("IQL");
  public static final Stage MQL = new Stage("MQL");
  public static final Stage SRL = new Stage("SRL");
  public static final Stage SQL = new Stage("SQL");
  public static final Stage RECYCLED = new Stage("RECYCLED");
  public static final Stage DISQUALIFIED = new Stage("DISQUALIFIED");
  public static final Stage CUSTOMER = new Stage("CUSTOMER");

  private static final List<Stage> LADDER = List.of(VISITOR, IQL, MQL, SRL, SQL);

  /** The rung on the ladder, 0 (VISITOR) to 4 (SQL); -1 for a stage beside the ladder. */
  public int rung() {
    return LADDER.indexOf(this);
  }

  public Stage {
    OpenValue.requireText(value, "Stage");
  }

  @Override
  public String toString() {
    return value;
  }
}

package io.leadpipeline.scoring.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How leads moved in some time, without test leads.
 *
 * @param groups the largest first
 * @param omitted how many smaller groups are not told
 */
public record Funnel(List<Group> groups, int omitted) {

  public Funnel {
    groups = List.copyOf(groups);
  }

  /**
   * Figures of some leads.
   *
   * @param key source, campaign… ; absent for leads without one, and when all are one group
   */
  public record Group(
      @Nullable String key,
      List<StageFigures> stages,
      List<MoveFigures> moves,
      List<DayFigures> sqlsPerDay) {

    public Group {
      stages = List.copyOf(stages);
      moves = List.copyOf(moves);
      sqlsPerDay = List.copyOf(sqlsPerDay);
    }

    /** How often any stage was entered. */
    public long entered() {
      return stages.stream().mapToLong(StageFigures::entered).sum();
    }
  }

  /**
   * One stage.
   *
   * @param entered how often it was entered
   * @param advanced how many of these entries led to a higher stage by now
   * @param conversion advanced among entered, 0 to 1; absent beside the ladder
   * @param medianSecondsToAdvance of those that did
   */
  public record StageFigures(
      String stage,
      long entered,
      long advanced,
      @Nullable Double conversion,
      @Nullable Double medianSecondsToAdvance) {}

  /**
   * Moves from one stage to another.
   *
   * @param medianSeconds spent in the stage before
   */
  public record MoveFigures(String from, String to, long leads, double medianSeconds) {}

  /** How many leads became SQL on a day. */
  public record DayFigures(LocalDate day, long leads) {}
}

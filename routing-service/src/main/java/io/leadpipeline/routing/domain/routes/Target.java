package io.leadpipeline.routing.domain.routes;

/** Where a route leads. */
public sealed interface Target {
  /** To the members of a team, in turn. */
  record Team(String id) implements Target {}

  /** To one rep, while they are there; else to the rep's team. */
  record Rep(String id, String team) implements Target {}

  /** To the first team of the team file. */
  record FirstTeam() implements Target {}

  /** The team that shares the lead out when nobody comes before it. */
  default String team(String first) {
    return switch (this) {
      case Team(String id) -> id;
      case Rep(String _, String team) -> team;
      case FirstTeam _ -> first;
    };
  }
}

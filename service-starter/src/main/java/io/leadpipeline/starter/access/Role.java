package io.leadpipeline.starter.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a caller may do, each role including those below it: {@code ADMIN} all, {@code OPERATOR} and
 * {@code MANAGER} beside each other, then {@code REP}, then {@code READER}.
 */
public enum Role {
  READER,
  REP,
  MANAGER,
  OPERATOR,
  ADMIN;

  /** This role and all it includes. */
  public Set<Role> included() {
    return switch (this) {
      case READER -> EnumSet.of(READER);
      case REP -> EnumSet.of(READER, REP);
      case MANAGER -> EnumSet.of(READER, REP, MANAGER);
      case OPERATOR -> EnumSet.of(READER, REP, OPERATOR);
      case ADMIN -> EnumSet.allOf(Role.class);
    };
  }
}

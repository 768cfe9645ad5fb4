package io.leadpipeline.starter.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which role a request needs, as a bean of the service; the first matching rule counts, and
 * whatever matches none needs any valid token. {@code @PreAuthorize("hasRole('MANAGER')")} works
 * beside it.
 */
public final class AccessRules {

  private final List<Rule> rules;

  private AccessRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  public static AccessRules none() {
    return new AccessRules(List.of());
  }

  /**
   * Adds a rule.
   *
   * @param patterns {@code /v1/leads/**} or, for one method, {@code POST /v1/leads/**}
   */
  public AccessRules require(Role role, String... patterns) {
    List<Rule> longer = new ArrayList<>(rules);
    Arrays.stream(patterns)
        .map(pattern -> new Rule(role, RequestPattern.parse(pattern)))
        .forEach(longer::add);
    return new AccessRules(longer);
  }

  List<Rule> rules() {
    return rules;
  }

  /** One role for one pattern. */
  record Rule(Role role, RequestPattern pattern) {}
}

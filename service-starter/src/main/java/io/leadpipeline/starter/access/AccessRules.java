package io.leadpipeline.starter.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

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
    return require(Set.of(role), patterns);
  }

  /** Adds a rule for what each of two roles may do, of which neither includes the other. */
  public AccessRules requireEither(Role one, Role other, String... patterns) {
    return require(Set.of(one, other), patterns);
  }

  private AccessRules require(Set<Role> roles, String... patterns) {
    List<Rule> longer = new ArrayList<>(rules);
    Arrays.stream(patterns)
        .map(pattern -> new Rule(roles, RequestPattern.parse(pattern)))
        .forEach(longer::add);
    return new AccessRules(longer);
  }

  List<Rule> rules() {
    return rules;
  }

  /** The roles of which one is needed for a pattern. */
  record Rule(Set<Role> roles, RequestPattern pattern) {

    String[] roleNames() {
      return roles.stream().map(Role::name).toArray(String[]::new);
    }
  }
}

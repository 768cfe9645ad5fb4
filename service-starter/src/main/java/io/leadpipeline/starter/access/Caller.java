package io.leadpipeline.starter.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: the principal of a request with a bearer token, for {@code @AuthenticationPrincipal
 * Caller}.
 *
 * @param name the token's name, for the audit of what was done; it is not written to logs
 * @param roles the roles given and all they include
 */
public record Caller(String name, Set<Role> roles, @Nullable String repId) {

  public Caller {
    roles =
        roles.stream()
            .flatMap(role -> role.included().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The person of the sales team this token speaks for. */
  public Optional<String> rep() {
    return Optional.ofNullable(repId).filter(id -> !id.isBlank());
  }

  public boolean may(Role role) {
    return roles.contains(role);
  }

  @Override
  public String toString() {
    return "Caller" + roles;
  }
}

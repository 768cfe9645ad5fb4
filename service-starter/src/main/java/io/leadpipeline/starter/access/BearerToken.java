package io.leadpipeline.starter.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A token as it was presented, not yet known to be anybody's. */
final class BearerToken extends AbstractAuthenticationToken {

  private static final String SCHEME = "Bearer ";

  private final String token;

  private BearerToken(String token) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.token = token;
  }

  /** The token of an {@code Authorization} header; empty for none or another scheme. */
  static Optional<BearerToken> in(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(new BearerToken(header.substring(SCHEME.length()).strip()))
        : Optional.empty();
  }

  String token() {
    return token;
  }

  @Override
  public String getCredentials() {
    return token;
  }

  @Override
  public String getPrincipal() {
    return "unknown";
  }
}

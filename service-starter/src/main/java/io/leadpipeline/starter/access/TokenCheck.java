package io.leadpipeline.starter.access;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Authenticates a presented token; nothing about it is logged or answered. */
final class TokenCheck implements AuthenticationManager {

  private final Tokens tokens;

  TokenCheck(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Authentication authenticate(Authentication presented) {
    return tokens
        .callerOf(String.valueOf(presented.getCredentials()))
        .map(KnownCaller::new)
        .orElseThrow(() -> new BadCredentialsException("unknown token"));
  }

  boolean knows(BearerToken presented) {
    return tokens.callerOf(presented.token()).isPresent();
  }
}

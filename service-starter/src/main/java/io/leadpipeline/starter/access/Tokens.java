package io.leadpipeline.starter.access;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** Finds the caller of a token. */
final class Tokens {

  private final List<KnownToken> known;

  Tokens(List<KnownToken> known) {
    this.known = List.copyOf(known);
  }

  /** Compares with every known token in constant time, so that timing tells nothing about any. */
  Optional<Caller> callerOf(String token) {
    byte[] digest = Digest.of(token);
    Optional<Caller> caller = Optional.empty();
    for (KnownToken candidate : known) {
      if (MessageDigest.isEqual(candidate.digest(), digest)) {
        caller = Optional.of(candidate.caller());
      }
    }
    return caller;
  }

  /** A token's hash and who it stands for. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole, only digest by digest
  record KnownToken(byte[] digest, Caller caller) {}
}

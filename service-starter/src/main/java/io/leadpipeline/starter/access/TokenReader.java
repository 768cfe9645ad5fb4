package io.leadpipeline.starter.access;

import io.leadpipeline.starter.access.AccessProperties.TokenSetting;
import io.leadpipeline.starter.access.Tokens.KnownToken;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns settings into tokens, or says which setting is wrong. */
final class TokenReader {

  /** Published with the sources: it opens everything on one's own machine and nothing elsewhere. */
  static final String LOCAL_ADMIN = "local-admin";

  private final boolean local;

  TokenReader(boolean local) {
    this.local = local;
  }

  Tokens read(List<TokenSetting> settings) {
    List<KnownToken> known =
        new ArrayList<>(
            IntStream.range(0, settings.size())
                .mapToObj(i -> token("leadpipeline.access.tokens[" + i + "]", settings.get(i)))
                .toList());
    if (local) {
      known.add(
          new KnownToken(
              Digest.of(LOCAL_ADMIN), new Caller(LOCAL_ADMIN, Set.of(Role.ADMIN), null)));
    }
    return new Tokens(known);
  }

  private KnownToken token(String where, TokenSetting setting) {
    if (setting.name() == null || setting.name().isBlank()) {
      throw new InvalidSetting(where + ".name", "is missing", "a name for people");
    }
    if (setting.roles().isEmpty()) {
      throw new InvalidSetting(
          where + ".roles", "is empty", "some of reader, rep, manager, operator, admin");
    }
    return new KnownToken(
        digest(where, setting), new Caller(setting.name(), setting.roles(), setting.rep()));
  }

  private byte[] digest(String where, TokenSetting setting) {
    if (setting.sha256() == null || !setting.sha256().matches("[0-9a-fA-F]{64}")) {
      throw new InvalidSetting(
          where + ".sha256",
          "is no SHA-256 hash",
          "64 hexadecimal digits, made by: echo -n \"$TOKEN\" | sha256sum");
    }
    byte[] digest = HexFormat.of().parseHex(setting.sha256());
    if (!local && MessageDigest.isEqual(digest, Digest.of(LOCAL_ADMIN))) {
      throw new InvalidSetting(
          where + ".sha256", "is the hash of the well-known token local-admin", "your own token");
    }
    return digest;
  }
}

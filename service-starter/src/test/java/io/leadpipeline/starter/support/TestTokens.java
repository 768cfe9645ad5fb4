package io.leadpipeline.starter.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One token for each role, named after it. */
public final class TestTokens {

  private static final List<String> ROLES =
      List.of("reader", "rep", "manager", "operator", "admin");

  private TestTokens() {}

  public static String[] bearer(String role) {
    return new String[] {"Authorization", "Bearer " + token(role)};
  }

  public static String token(String role) {
    return "secret-of-the-" + role;
  }

  public static String[] settings() {
    return ROLES.stream().flatMap(role -> settings(role).stream()).toArray(String[]::new);
  }

  private static List<String> settings(String role) {
    String prefix = "leadpipeline.access.tokens[" + ROLES.indexOf(role) + "].";
    return List.of(
        prefix + "name=name-of-" + role,
        prefix + "sha256=" + sha256(token(role)),
        prefix + "roles=" + role,
        prefix + "rep=" + (role.equals("rep") ? "linh" : ""));
  }

  public static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.leadpipeline.ingest.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One configured source of submissions.
 *
 * @param secrets at most two active ones, so that a secret can be changed without a gap
 * @param region ISO 3166-1 alpha-2, for phone numbers written without a country code
 * @param language BCP 47, for people who say none
 * @param allowedOrigins origins whose pages may post by script, {@code *} for every one
 * @param nextHosts hosts a browser may be sent on to
 * @param testAddress where alerts of test leads go; set makes all its signals test signals
 * @param hook how calls of a tool are taken
 * @param limits where they differ from the usual ones
 */
public record Connection(
    String slug,
    String name,
    List<String> secrets,
    String region,
    String language,
    List<String> allowedOrigins,
    List<String> nextHosts,
    @Nullable String testAddress,
    Map<String, Form> forms,
    HookSettings hook,
    Limits limits) {

  public Connection {
    secrets = List.copyOf(secrets);
    allowedOrigins = List.copyOf(allowedOrigins);
    nextHosts = List.copyOf(nextHosts);
    forms = Map.copyOf(forms);
  }

  /** A connection that takes calls of a tool as the tool makes them. */
  public Connection(
      String slug,
      String name,
      List<String> secrets,
      String region,
      String language,
      List<String> allowedOrigins,
      List<String> nextHosts,
      @Nullable String testAddress,
      Map<String, Form> forms) {
    this(
        slug,
        name,
        secrets,
        region,
        language,
        allowedOrigins,
        nextHosts,
        testAddress,
        forms,
        HookSettings.PLAIN,
        Limits.USUAL);
  }

  /** True when what comes in forms leads of its own and appears in no figure. */
  public boolean test() {
    return testAddress != null;
  }

  @Override
  public String toString() {
    return slug + "/" + name;
  }
}

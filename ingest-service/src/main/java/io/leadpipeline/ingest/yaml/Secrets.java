package io.leadpipeline.ingest.yaml;

import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.Optional;
import java.util.function.Function;

/**
 * Secrets by reference: {@code env:NAME}. The secret {@code local-{slug}-secret} is the only one
 * that may stand in the file, because it opens nothing outside profile local.
 *
 * @param environment looks up a variable of the process
 * @param local true in profile local
 */
public record Secrets(Function<String, Optional<String>> environment, boolean local) {

  private static final String ENVIRONMENT = "env:";

  /** True for a secret that counts in profile local only. */
  static boolean isLocal(String slug, String reference) {
    return reference.equals("local-" + slug + "-secret");
  }

  String resolve(String key, String slug, String reference) {
    if (local && isLocal(slug, reference)) {
      return reference;
    }
    if (!reference.startsWith(ENVIRONMENT)) {
      throw new InvalidSetting(key, "holds a secret itself", "a reference such as env:ZOOM_TOKEN");
    }
    return environment
        .apply(reference.substring(ENVIRONMENT.length()))
        .filter(secret -> !secret.isBlank())
        .orElseThrow(
            () -> new InvalidSetting(key, "names a variable that is not set", "a set variable"));
  }
}

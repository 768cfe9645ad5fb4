package io.leadpipeline.ingest.yaml;

import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.regex.Pattern;

/** The version of a wording, checked. */
record ConsentTextVersion(String key, String value) {

  private static final Pattern VERSION =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/-]{0,99}");

  String checked() {
    if (!VERSION.matcher(value).matches()) {
      throw new InvalidSetting(key, "is no version", "at most 100 characters, such as 2026-11");
    }
    return value;
  }
}

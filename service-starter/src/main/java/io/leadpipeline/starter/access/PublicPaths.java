package io.leadpipeline.starter.access;

import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.List;
import java.util.stream.IntStream;

/** The requests that need no token. */
record PublicPaths(List<RequestPattern> patterns) {

  static PublicPaths read(List<String> settings) {
    return new PublicPaths(
        IntStream.range(0, settings.size()).mapToObj(i -> pattern(i, settings.get(i))).toList());
  }

  private static RequestPattern pattern(int position, String setting) {
    try {
      return RequestPattern.parse(setting);
    } catch (IllegalArgumentException _) {
      throw new InvalidSetting(
          "leadpipeline.access.public-paths[" + position + "]",
          "is no path",
          "such as /f/{form}, /hooks/** or POST /v1/track");
    }
  }
}

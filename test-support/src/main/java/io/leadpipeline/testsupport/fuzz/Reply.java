package io.leadpipeline.testsupport.fuzz;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 when the connection ended without an answer
 * @param headers by lower-case name
 */
record Reply(int status, Map<String, String> headers, String body, Duration took) {

  static Reply none(Duration took) {
    return new Reply(0, Map.of(), "", took);
  }

  String header(String lowerCaseName) {
    return headers.getOrDefault(lowerCaseName, "");
  }

  boolean isHtml() {
    return header("content-type").toLowerCase(Locale.ROOT).contains("html");
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}

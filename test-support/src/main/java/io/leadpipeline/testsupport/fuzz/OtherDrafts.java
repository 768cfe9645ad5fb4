package io.leadpipeline.testsupport.fuzz;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Canonical signals, previews, and whatever is not a post. */
final class OtherDrafts {

  private static final Proof ADMIN = Proof.token("local-admin");
  private static final String LINE =
      """
      {"kind":"%s","id":"%s","revision":%s,"person":{"contact":{"email":"%s","phone":"%s"},\
      "answers":[{"key":"budget","value":"%s"}]},"webinar":{"id":"w","minutes":%s}}\
      """;

  private OtherDrafts() {}

  /** Some lines, or an array of them. */
  static Draft signals(Dice dice, Somebody somebody) {
    List<String> lines =
        java.util.stream.Stream.generate(() -> line(dice, somebody))
            .limit(dice.between(1, dice.once(20) ? 400 : 5))
            .toList();
    return dice.once(3)
        ? Draft.post(
            "signals",
            "/v1/signals",
            "application/json",
            "[" + String.join(",", lines) + "]",
            ADMIN)
        : Draft.post(
            "signal lines",
            "/v1/signals",
            "application/x-ndjson",
            String.join(dice.one(List.of("\n", "\r\n", "\n\n")), lines),
            ADMIN);
  }

  /** The same body, only looked at. */
  static Draft preview(Draft of) {
    String[] parts = of.target().split("/", -1);
    String connection =
        of.target().startsWith("/hooks/") && parts.length > 3
            ? parts[2] + "/" + parts[3]
            : "form/local";
    return of.target("/v1/connections/" + connection + "/preview?form=demo")
        .proof(ADMIN)
        .noting("previewed");
  }

  static Draft look(Dice dice) {
    return switch (dice.below(7)) {
      case 0 ->
          Draft.without("status", "GET", "/v1/submissions/" + new UUID(dice.below(9), 7))
              .proof(ADMIN);
      case 1 ->
          Draft.without("status", "GET", "/v1/submissions/" + dice.one(WireMutations.JUNK))
              .proof(ADMIN);
      case 2 ->
          Draft.without("preflight", "OPTIONS", dice.one(List.of("/f/demo", "/v1/track", "/f/no")))
              .headers(
                  Map.of(
                      "Origin",
                      dice.one(List.of("http://localhost:3000", "null", Somebody.MARK, "::")),
                      "Access-Control-Request-Method",
                      "POST"));
      case 3 ->
          Draft.without("may I send", "OPTIONS", "/v1/events")
              .header("WebHook-Request-Origin", dice.one(FormDrafts.VALUES).replace('\n', ' '));
      case 4 -> Draft.without("script", dice.one(List.of("GET", "HEAD")), "/leadpipeline.js");
      case 5 -> Draft.without("demo", "GET", "/demo?lang=" + dice.one(WireMutations.JUNK));
      default ->
          Draft.without(
              "thanks",
              "GET",
              dice.one(List.of("/demo/thanks/", "/demo/track/", "/demo/status/", "/demo/"))
                  + dice.one(WireMutations.JUNK));
    };
  }

  private static String line(Dice dice, Somebody somebody) {
    return LINE.formatted(
        dice.one(List.of("FORM_SUBMITTED", "TRACKED", "WEBINAR_ENDED", "", "NO_SUCH", "PURCHASED")),
        "s-" + dice.below(10_000_000),
        dice.one(List.of("0", "1", "-1", "99999999999", "\"x\"", "null", "1.5")),
        dice.once(5) ? "nobody" : somebody.email(),
        somebody.phone(),
        dice.one(List.of("1000 USD", "\\u0000", "\\ud800", "<b>")),
        dice.one(List.of("42", "-1", "1e400", "{}", "99999999999999999999")));
  }
}

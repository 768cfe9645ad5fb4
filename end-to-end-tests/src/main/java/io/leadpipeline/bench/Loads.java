package io.leadpipeline.bench;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The two loads of the bench: posts of forms, and batches of canonical signals. */
final class Loads {

  private static final int CONNECTIONS = 64;
  private static final int BATCHES = 4;
  private static final int BATCH = 500;
  private static final String JSON_FORM =
      """
      {"name":"Nguyen Thi Lan","email":"person#########@acme.example","phone":"0903123456",\
      "company":"Acme Trading","title":"Head of Sales","message":"We would like to see a demo of it \
      next week, for a team of twenty.","utm_source":"google","utm_medium":"cpc",\
      "utm_campaign":"autumn"}\
      """;
  private static final String URL_ENCODED =
      "name=Nguyen+Thi+Lan&email=person#########%40acme.example&phone=0903123456"
          + "&company=Acme+Trading&title=Head+of+Sales&message=We+would+like+to+see+a+demo+of+it+"
          + "next+week%2C+for+a+team+of+twenty.&utm_source=google&utm_medium=cpc"
          + "&utm_campaign=autumn";
  private static final String LINE =
      """
      {"id":"bench-#########","kind":"FORM_SUBMITTED","intent":"DEMO_REQUEST","source":\
      {"provider":"bench","connection":"local","form":"demo"},"utm":{"source":"google",\
      "medium":"cpc","campaign":"autumn"},"person":{"contact":{"email":\
      "person#########@acme.example","phone":"+84903123456","fullName":"Nguyen Thi Lan",\
      "company":"Acme Trading","jobTitle":"Head of Sales"},"answers":[{"key":"message",\
      "label":"message","value":"We would like to see a demo of it next week, for a team of \
      twenty."}]}}\
      """;

  private Loads() {}

  /** One signal a request at 64 connections, half of them JSON and half as browsers send it. */
  static Blast single(int port) {
    String accept = "Accept: application/json\r\n";
    List<Template> templates =
        IntStream.range(0, CONNECTIONS)
            .mapToObj(i ->
                i % 2 == 0
                    ? new Template("/f/demo", "application/json", accept, JSON_FORM, 1)
                    : new Template(
                        "/f/demo", "application/x-www-form-urlencoded", accept, URL_ENCODED, 1))
            .toList();
    return new Blast(port, templates, 1);
  }

  /** Batches of 500 lines. */
  static Blast batches(int port) {
    String token = "Authorization: Bearer local-admin\r\n";
    String body = String.join("\n", Collections.nCopies(BATCH, LINE));
    List<Template> templates =
        IntStream.range(0, BATCHES)
            .mapToObj(_ -> new Template("/v1/signals", "application/x-ndjson", token, body, BATCH))
            .toList();
    return new Blast(port, templates, BATCH);
  }
}

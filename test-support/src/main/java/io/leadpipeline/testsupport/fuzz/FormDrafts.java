package io.leadpipeline.testsupport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Posts to forms in the three shapes in which they are sent. */
final class FormDrafts {

  static final List<String> VALUES =
      List.of(
          "Nguyễn Thị Lan",
          "สมชาย ใจดี",
          "O'Neil & Sons",
          "",
          " ",
          "null",
          "true",
          "1e309",
          "-9223372036854775809",
          "2026-11-22T03:00:00Z",
          "\u0000",
          "a\r\nX-Injected: yes",
          "\"><script>" + Somebody.MARK,
          "${7*7} {{7*7}} #{7*7}",
          "' or 1=1 --",
          "../../etc/passwd",
          "\u202Eevil\uFFFD",
          "👩‍👩‍👧",
          "x".repeat(5_000),
          "Trong vòng 1 tháng",
          "http://127.0.0.1:9/?utm_source=a&gclid=" + Somebody.MARK);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> FORMS =
      List.of(
          "demo", "contact", "pricing", "ebook", "case-study", "newsletter", "webinar", "views");
  private static final List<String> NAMES =
      List.of(
          "name",
          "Họ và tên",
          "company",
          "message",
          "_next",
          "_gotcha",
          "_subject",
          "_replyto",
          "_language",
          "_id",
          "_cc",
          "_rendered",
          "utm_source",
          "gclid",
          "page_url",
          "visitor_id",
          "consent",
          "budget",
          "Thời gian mua",
          "a.b.c",
          "__proto__",
          "x[]",
          "",
          "\u0000");

  private FormDrafts() {}

  static Draft of(Dice dice, Somebody somebody) {
    String target = "/f/" + dice.one(FORMS);
    List<Map.Entry<String, String>> fields = fields(dice, somebody);
    Draft draft =
        switch (dice.below(4)) {
          case 0 -> json(target, fields);
          case 1 -> multipart(dice, target, fields);
          default -> urlEncoded(target, fields);
        };
    Draft asked = dice.once(3) ? draft.header("Accept", "text/html") : draft;
    return dice.once(4) ? asked.header("Idempotency-Key", "key-" + dice.below(50)) : asked;
  }

  private static List<Map.Entry<String, String>> fields(Dice dice, Somebody somebody) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    if (!dice.once(8)) {
      fields.add(Map.entry(dice.one(List.of("email", "E-mail", "q3")), somebody.email()));
    }
    if (dice.once(2)) {
      fields.add(Map.entry(dice.one(List.of("phone", "Số điện thoại", "q4")), somebody.phone()));
    }
    for (int i = dice.below(8); i > 0; i--) {
      fields.add(Map.entry(dice.one(NAMES), dice.one(VALUES)));
    }
    return fields;
  }

  private static Draft urlEncoded(String target, List<Map.Entry<String, String>> fields) {
    String body =
        fields.stream()
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return Draft.post("form", target, "application/x-www-form-urlencoded", body, Proof.NONE);
  }

  private static Draft json(String target, List<Map.Entry<String, String>> fields) {
    String body =
        fields.stream()
            .map(it ->
                JSON.writeValueAsString(it.getKey()) + ":" + JSON.writeValueAsString(it.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    return Draft.post("JSON form", target, "application/json", body, Proof.NONE);
  }

  private static Draft multipart(Dice dice, String target, List<Map.Entry<String, String>> fields) {
    StringBuilder body = new StringBuilder();
    for (Map.Entry<String, String> field : fields) {
      String file = dice.once(6) ? "; filename=\"" + dice.one(VALUES) + "\"" : "";
      body.append("--bound\r\nContent-Disposition: form-data; name=\"")
          .append(field.getKey())
          .append('"')
          .append(file)
          .append("\r\n\r\n")
          .append(field.getValue())
          .append("\r\n");
    }
    body.append("--bound--\r\n");
    String type = "multipart/form-data; boundary=bound";
    return Draft.post("multipart form", target, type, body.toString(), Proof.NONE);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

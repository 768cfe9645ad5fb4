package io.leadpipeline.testsupport.fuzz;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** First lines and headers that are wrong, odd or hostile. */
final class HeaderMutations {

  static final List<BiFunction<Draft, Dice, Draft>> ALL =
      List.of(
          HeaderMutations::type,
          HeaderMutations::accept,
          HeaderMutations::key,
          HeaderMutations::giant,
          HeaderMutations::many,
          HeaderMutations::proof,
          HeaderMutations::odd,
          HeaderMutations::method,
          HeaderMutations::target);

  private static final List<String> TYPES =
      List.of(
          "",
          "text/plain",
          "application/json; charset=nonsense",
          "application/json; charset=\"utf-16\"",
          "application/x-www-form-urlencoded; charset=windows-1258",
          "application/x-www-form-urlencoded; charset=",
          "application/x-www-form-urlencoded; charset=x-UTF-16LE-BOM",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=" + "b".repeat(5_000),
          "multipart/mixed; boundary=bound",
          "application/cloudevents+avro",
          "application/cloudevents-batch+json",
          "image/png",
          "a/b/c; ;;=",
          "*/*",
          "application/x-ndjson",
          "application/json, text/html",
          "application/*+json");
  private static final List<Map<String, String>> ODD =
      List.of(
          Map.of("Referer", "http://localhost/?utm_source=" + Somebody.MARK + "&gclid=%zz"),
          Map.of("Referer", "::::", "Origin", "null"),
          Map.of("Origin", "http://localhost:99999999"),
          Map.of("X-Forwarded-For", "1.2.3.4, ::1, " + Somebody.MARK, "Forwarded", "for=_x"),
          Map.of("X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "gopher"),
          Map.of("traceparent", "00-zz-zz-zz", "tracestate", "=,=,"),
          Map.of("traceparent", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01"),
          Map.of("Cookie", "a=b; " + "c".repeat(3_000)),
          Map.of("Expect", "100-continue"),
          Map.of("Connection", "close"),
          Map.of("Accept-Language", "vi;q=zz,*;q=99," + "x-".repeat(500)),
          Map.of("Content-Encoding", "br"),
          Map.of("Range", "bytes=0-1", "If-None-Match", "*"),
          Map.of("X-HTTP-Method-Override", "DELETE"),
          Map.of("ce-specversion", "9", "ce-id", "", "ce-type", "%zz%"),
          Map.of("Upgrade", "h2c", "Connection", "Upgrade, HTTP2-Settings", "HTTP2-Settings", "AA"),
          Map.of("User-Agent", "é\u00ff" + Somebody.MARK));

  private HeaderMutations() {}

  private static Draft type(Draft draft, Dice dice) {
    String type = dice.one(TYPES);
    return draft.header("Content-Type", type).noting("type " + shortened(type));
  }

  private static Draft accept(Draft draft, Dice dice) {
    String accept =
        dice.one(
            List.of("text/html", "", "image/*", ";;;", "text/html;q=zz", "application/xml", "*"));
    return draft.header("Accept", accept).noting("accept " + accept);
  }

  private static Draft key(Draft draft, Dice dice) {
    String key = dice.one(List.of("", " ", "same", "k".repeat(4_000), "é", "a,b", Somebody.MARK));
    return draft.header("Idempotency-Key", key).noting("key " + shortened(key));
  }

  private static Draft giant(Draft draft, Dice dice) {
    int size = dice.one(List.of(4_000, 7_900, 9_000, 70_000));
    return draft.header("X-Giant", "g".repeat(size)).noting("giant header " + size);
  }

  private static Draft many(Draft draft, Dice dice) {
    int count = dice.one(List.of(50, 150, 600));
    Map<String, String> headers =
        IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "X-" + i, i -> "" + i));
    return draft.headers(headers).noting(count + " headers");
  }

  private static Draft proof(Draft draft, Dice dice) {
    Map<String, String> headers =
        dice.one(
            List.of(
                Map.of("Authorization", "Bearer "),
                Map.of("Authorization", "Basic !!!"),
                Map.of("Authorization", "Bearer " + "t".repeat(5_000)),
                Map.of("Authorization", "Digest x"),
                Map.of("x-zm-signature", "v0=", "x-zm-request-timestamp", "99999999999999"),
                Map.of("webhook-signature", "v1a,zz v1, ,", "webhook-timestamp", "-1"),
                Map.of("X-Signature", "sha256=" + "0".repeat(64))));
    return draft.proof(_ -> headers).noting("wrong proof");
  }

  private static Draft odd(Draft draft, Dice dice) {
    Map<String, String> headers = dice.one(ODD);
    return draft.headers(headers).noting("odd " + headers.keySet());
  }

  private static Draft method(Draft draft, Dice dice) {
    String method =
        dice.one(
            List.of("PUT", "DELETE", "PATCH", "TRACE", "GET", "HEAD", "OPTIONS", "FOO", "post"));
    return draft.method(method).noting(method);
  }

  private static Draft target(Draft draft, Dice dice) {
    String junk = dice.one(WireMutations.JUNK);
    String target =
        dice.one(
            List.of(
                draft.target() + junk,
                draft.target() + "/" + junk,
                draft.target() + "?form=" + junk,
                "/" + junk + draft.target(),
                draft.target().replaceFirst("[a-z]+$", Matcher.quoteReplacement(junk))));
    return draft.target(target).noting("target " + shortened(target));
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}

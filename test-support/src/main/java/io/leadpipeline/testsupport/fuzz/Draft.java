package io.leadpipeline.testsupport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A request while it is made up.
 *
 * @param what it is and what was done to it, for whoever reads a finding
 * @param target path and query as they stand in the first line
 */
record Draft(
    String what,
    String method,
    String target,
    Map<String, String> headers,
    byte[] body,
    Proof proof) {

  static Draft post(String what, String target, String type, String body, Proof proof) {
    return new Draft(
        what, "POST", target, Map.of("Content-Type", type), body.getBytes(UTF_8), proof);
  }

  static Draft without(String what, String method, String target) {
    return new Draft(what, method, target, Map.of(), new byte[0], Proof.NONE);
  }

  String text() {
    return new String(body, UTF_8);
  }

  Draft noting(String mutation) {
    return new Draft(what + ", " + mutation, method, target, headers, body, proof);
  }

  Draft method(String other) {
    return new Draft(what, other, target, headers, body, proof);
  }

  Draft target(String other) {
    return new Draft(what, method, other, headers, body, proof);
  }

  Draft body(byte[] other) {
    return new Draft(what, method, target, headers, other, proof);
  }

  Draft text(UnaryOperator<String> change) {
    return body(change.apply(text()).getBytes(UTF_8));
  }

  Draft proof(Proof other) {
    return new Draft(what, method, target, headers, body, other);
  }

  Draft header(String name, String value) {
    return headers(Map.of(name, value));
  }

  Draft headers(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Draft(what, method, target, all, body, proof);
  }

  /** With its proof made for the body it has now. */
  Draft signed() {
    return headers(proof.headers(body));
  }
}

package io.leadpipeline.testsupport.fuzz;

import java.util.List;

/** An invented person whom no other request speaks of, so that an answer betrays where it leaks. */
record Somebody(String email, String phone) {

  /** What stands in no page and no header, unless somebody's input is shown as it came. */
  static final String MARK = "<zz9mark>";

  static Somebody of(long seed, int number) {
    String tag = Long.toString(Math.floorMod(seed, 1_000_000L), 36);
    return new Somebody(
        "fz%dq%s@acme.example".formatted(number, tag), "09%08d".formatted(number % 100_000_000));
  }

  /** No error may hold these. */
  List<String> secrets() {
    return List.of(email.substring(0, email.indexOf('@')), phone);
  }
}

package io.leadpipeline.testsupport.fuzz;

import java.util.List;
import java.util.function.BiFunction;

/** Framing that is legal but rare, or that lies. */
final class WireMutations {

  /** Parts of addresses. */
  static final List<String> JUNK =
      List.of(
          "",
          "..",
          "%2e%2e%2f",
          "..%5c",
          "%00",
          "%ff",
          "%zz",
          "%",
          ";a=b",
          "//",
          "%253Cscript%253E",
          "%3Czz9mark%3E",
          "a".repeat(3_000),
          "b".repeat(9_000),
          "%E0%B8%81",
          "~",
          "*",
          "local?x=%zz&&=",
          "[x]",
          "\\",
          "vi%0d%0aX-Injected:%20yes",
          "{id}");

  static final List<BiFunction<Shot, Dice, Shot>> ALL =
      List.of(
          (shot, dice) -> shot.framed(Framing.CHUNKED),
          (shot, dice) -> shot.framed(Framing.TOO_LONG),
          (shot, dice) -> shot.framed(Framing.TOO_SHORT),
          (shot, dice) -> shot.framed(Framing.LENGTH_TWICE),
          (shot, dice) -> shot.framed(Framing.LENGTH_AND_CHUNKED),
          (shot, dice) -> shot.framed(Framing.LENGTH_IS_NO_NUMBER),
          (shot, dice) -> shot.framed(Framing.BROKEN_CHUNKS),
          (shot, dice) -> shot.framed(Framing.OLD_VERSION),
          (shot, dice) -> shot.framed(Framing.NO_VERSION),
          (shot, dice) -> shot.framed(Framing.CUT));

  private WireMutations() {}
}

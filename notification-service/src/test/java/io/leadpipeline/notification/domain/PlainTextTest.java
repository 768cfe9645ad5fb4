package io.leadpipeline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jane Doe|Jane Doe",
        "Nguyễn Thị Ánh|Nguyễn Thị Ánh",
        "สมชาย ใจดี|สมชาย ใจดี",
        "'  a \t b  '|a b",
      })
  void leavesNamesAsTheyAre(String text, String line) {
    assertThat(PlainText.line(text, 80)).isEqualTo(line);
  }

  @Test
  void hasNoLineBreaksNorControlCharacters() {
    assertThat(PlainText.line("a\r\nBcc: x\u0000\u001B[31m\u2028b\u2029c\u0085d\u007F", 80))
        .isEqualTo("a Bcc: x [31m b c d");
  }

  @Test
  void hasNoMarksThatTurnTheDirection() {
    assertThat(PlainText.line("gpj.\u202Eexe\u2066 \u200Fx\u061C", 80)).isEqualTo("gpj.exe x");
  }

  @Test
  void keepsEmojiWhole() {
    String family = "👨‍👩‍👧";

    assertThat(PlainText.line(family, 80)).isEqualTo(family);
    assertThat(PlainText.line("a".repeat(78) + family, 80)).isEqualTo("a".repeat(78) + "…");
  }

  @Test
  void dropsHalfCharacters() {
    assertThat(PlainText.line("a\uD83Db", 80)).isEqualTo("a b");
  }

  @Test
  void cutsBetweenCharacters() {
    String line = PlainText.line("ที่นี่".repeat(1_000), 10);

    assertThat(line).endsWith("…").hasSizeLessThanOrEqualTo(11);
    assertThat(Character.getType(line.charAt(0))).isNotEqualTo(Character.NON_SPACING_MARK);
    assertThat(PlainText.line("x".repeat(10_000_000), 80)).hasSize(81);
  }
}

package io.leadpipeline.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WidthTest {

  @Test
  void countsColumnsNotCharacters() {
    assertThat(Width.of("Nguyễn Thị Lan")).isEqualTo(14);
    assertThat(Width.of("ที่นี่")).isEqualTo(2);
    assertThat(Width.of("田中")).isEqualTo(4);
  }

  @Test
  void cutsToExactlySoManyColumns() {
    for (String text : List.of("Nguyễn Thị Lan", "สมชาย ใจดี", "田中 花子", "O'Neil")) {
      for (int columns = 1; columns < 20; columns++) {
        assertThat(Width.of(Width.exactly(text, columns))).isEqualTo(columns);
      }
    }
  }

  @Test
  void takesTheSteeringOutOfStrangersWords() {
    assertThat(Width.harmless("Lan\u001b[2J\u202e\nNguyễn")).isEqualTo("Lan[2JNguyễn");
  }

  @Test
  void alignsNumbersToTheRight() {
    Table table =
        new Table("")
            .row(Cell.of("สมชาย"), Cell.number("7"))
            .row(Cell.of("Anna"), Cell.number("1,204"));

    assertThat(table.lines()).containsExactly("สมชาย      7", "Anna   1,204");
  }
}

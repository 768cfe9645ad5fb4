package io.leadpipeline.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoardTest {

  private static final Duration MOVED = Duration.ofMillis(12_400);
  private static final LeadLine IQL =
      LeadLine.unknown()
          .is("Nguyễn Thị Lan · Acme", "lan@acme.example", Temperature.COLD, 15, 1)
          .at(Stage.IQL);
  private static final LeadLine SQL =
      IQL.at(Stage.SQL)
          .is("Nguyễn Thị Lan · Acme", "lan@acme.example", Temperature.HOT, 86, 2)
          .with("Minh")
          .alertedAfter(Duration.ofMillis(41));
  private static final String LINE =
      "  12.4 s  Nguyễn Thị Lan · Acme               VISITOR → IQL → SQL              hot 86    →"
          + " Minh, alerted in 41 ms";

  private final StringWriter printed = new StringWriter();
  private final UUID lead = UUID.randomUUID();

  @Test
  void printsALeadOnceWhenItIsAtRest() {
    Board board = new Board(new PrintWriter(printed), false, new LinePrinter(Paint.NONE));

    board.moved(lead, IQL, MOVED);
    board.draw(MOVED, "footer");
    board.moved(lead, SQL, MOVED);
    board.draw(MOVED.plusMillis(500), "footer");
    assertThat(printed).hasToString("");
    board.draw(MOVED.plusSeconds(2), "footer");
    board.close();

    assertThat(printed.toString().lines()).containsExactly(LINE);
  }

  @Test
  void drawsALeadAnewInItsPlaceOnATerminal() {
    Board board = new Board(new PrintWriter(printed), true, new LinePrinter(Paint.NONE));

    board.moved(lead, IQL, MOVED);
    board.draw(MOVED, "footer");
    board.moved(lead, SQL, MOVED);
    board.draw(MOVED, "footer");
    board.close();

    String[] drawings = printed.toString().split("\u001b\\[2A\r\u001b\\[J");
    assertThat(drawings).hasSize(3);
    assertThat(drawings[0]).contains("VISITOR → IQL  ").endsWith("footer\n");
    assertThat(drawings[1].lines()).containsExactly(LINE, "footer");
    assertThat(drawings[2].lines()).containsExactly(LINE);
  }
}

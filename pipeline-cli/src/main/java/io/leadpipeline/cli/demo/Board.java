package io.leadpipeline.cli.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shows each lead in a line. On a terminal lines of leads that move are drawn anew in place, at the
 * bottom; a lead at rest stands above them for good. Elsewhere only leads at rest are printed.
 */
final class Board {

  private static final int ROWS = 12;
  private static final Duration REST_LIVE = Duration.ofSeconds(3);
  private static final Duration REST_PLAIN = Duration.ofSeconds(1);
  private static final String UP = "\u001b[%dA";
  private static final String CLEAR_BELOW = "\r\u001b[J";

  private final PrintWriter out;
  private final boolean live;
  private final LinePrinter printer;
  private final Map<UUID, Move> moving = new LinkedHashMap<>();
  private int drawn;

  Board(PrintWriter out, boolean live, LinePrinter printer) {
    this.out = out;
    this.live = live;
    this.printer = printer;
  }

  private record Move(LeadLine line, Duration at) {}

  void moved(UUID lead, LeadLine line, Duration at) {
    moving.put(lead, new Move(line, at));
  }

  /** Draws what changed; {@code footer} stays at the bottom of a terminal. */
  void draw(Duration now, String footer) {
    List<Move> settled = settled(now.minus(live ? REST_LIVE : REST_PLAIN));
    if (live) {
      erase();
    }
    settled.forEach(this::print);
    if (live) {
      moving.values().forEach(this::print);
      out.println(footer);
      drawn = moving.size() + 1;
    }
    out.flush();
  }

  /** Prints what is left, for good. */
  void close() {
    if (live) {
      erase();
    }
    moving.values().forEach(this::print);
    moving.clear();
    out.flush();
  }

  private List<Move> settled(Duration since) {
    List<Move> settled = new ArrayList<>();
    Iterator<Move> moves = moving.values().iterator();
    while (moves.hasNext()) {
      Move move = moves.next();
      if (move.at().compareTo(since) <= 0 || moving.size() > ROWS) {
        settled.add(move);
        moves.remove();
      }
    }
    return settled;
  }

  private void print(Move move) {
    out.println(printer.line(move.line(), move.at()));
  }

  private void erase() {
    out.print(drawn == 0 ? "" : UP.formatted(drawn) + CLEAR_BELOW);
    drawn = 0;
  }
}

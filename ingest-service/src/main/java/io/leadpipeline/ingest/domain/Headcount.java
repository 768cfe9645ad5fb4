package io.leadpipeline.ingest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many people work somewhere, as ranges are written: {@code 51-100}, {@code 10,000+}. */
record Headcount(@Nullable Integer min, @Nullable Integer max) {

  static final Headcount UNKNOWN = new Headcount(null, null);

  private static final int LONGEST = 60;
  private static final int MOST_DIGITS = 7;
  private static final Set<String> OPEN_UPWARDS =
      Set.of("more than", "over", "above", "at least", "trên", "hơn", "มากกว่า", "+", ">");
  private static final Set<String> OPEN_DOWNWARDS =
      Set.of("less than", "under", "below", "up to", "dưới", "ít hơn", "น้อยกว่า", "<");

  static Optional<Headcount> read(String said) {
    if (said.length() > LONGEST) {
      return Optional.empty();
    }
    String text = said.toLowerCase(Locale.ROOT);
    List<Integer> numbers = numbers(text);
    return switch (numbers.size()) {
      case 1 -> Optional.of(one(text, numbers.getFirst()));
      case 2 -> range(numbers.getFirst(), numbers.getLast());
      default -> Optional.empty();
    };
  }

  private static Headcount one(String text, int number) {
    if (OPEN_UPWARDS.stream().anyMatch(text::contains)) {
      return new Headcount(number, null);
    }
    boolean downwards = OPEN_DOWNWARDS.stream().anyMatch(text::contains);
    return downwards ? new Headcount(null, number) : new Headcount(number, number);
  }

  private static Optional<Headcount> range(int min, int max) {
    return min <= max ? Optional.of(new Headcount(min, max)) : Optional.empty();
  }

  /** Whole numbers; a comma or point between digits only groups them. */
  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    StringBuilder digits = new StringBuilder();
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : ' ';
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (!groups(text, at)) {
        take(digits).forEach(numbers::add);
      }
    }
    return numbers;
  }

  private static boolean groups(String text, int at) {
    boolean mark = at > 0 && at + 1 < text.length() && ",.".indexOf(text.charAt(at)) >= 0;
    return mark && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
  }

  private static Stream<Integer> take(StringBuilder digits) {
    String number = digits.toString();
    digits.setLength(0);
    boolean countable = !number.isEmpty() && number.length() <= MOST_DIGITS;
    return countable ? Stream.of(Integer.valueOf(number)) : Stream.empty();
  }
}

package io.leadpipeline.cli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** The names and sayings of one language. */
record Words(String language, Map<String, List<Word>> lists) {

  Words {
    lists = Map.copyOf(lists);
  }

  /** A word as it is shown, and as it stands in an address. */
  record Word(String shown, String ascii) {

    static Word read(String text) {
      int at = text.indexOf('=');
      return at < 0
          ? new Word(text, ascii(text))
          : new Word(text.substring(0, at), text.substring(at + 1));
    }

    private static String ascii(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFD)
          .replace('đ', 'd')
          .replace('Đ', 'D')
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^a-z ]", "")
          .strip()
          .replaceAll(" +", "-");
    }
  }

  static Words of(String language) {
    Map<String, List<Word>> lists = new HashMap<>();
    lines("people-" + language + ".txt")
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(": ", 2))
        .forEach(
            line -> lists.put(line[0], Stream.of(line[1].split(", ")).map(Word::read).toList()));
    return new Words(language, lists);
  }

  Word any(String list, Random random) {
    List<Word> words = Objects.requireNonNull(lists.get(list), list);
    return words.get(random.nextInt(words.size()));
  }

  private static Stream<String> lines(String resource) {
    try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(resource));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

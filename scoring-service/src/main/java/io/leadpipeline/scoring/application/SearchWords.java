package io.leadpipeline.scoring.application;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words people are found by: letters and digits in lower case without accents, so that "nguyen"
 * finds Nguyễn.
 */
public final class SearchWords {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST = 64;
  private static final int LONGEST = 60;

  private SearchWords() {}

  /** Each word once, in order; null is a text without words. */
  public static List<String> of(@Nullable String... texts) {
    return Arrays.stream(texts)
        .flatMap(text -> text == null ? Stream.empty() : words(text))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Stream<String> words(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    String plain = ACCENTS.matcher(decomposed).replaceAll("").replace('đ', 'd');
    return BETWEEN_WORDS
        .splitAsStream(plain)
        .filter(word -> !word.isEmpty())
        .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST));
  }
}

package io.leadpipeline.ingest.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells a robot by what it writes. Few patterns, each of which no person writes by mistake: who
 * takes a customer for a robot loses a customer.
 */
final class SpamPatterns {

  private static final Set<Meaning> NAMES =
      EnumSet.of(Meaning.FIRST_NAME, Meaning.LAST_NAME, Meaning.FULL_NAME);
  private static final Set<Meaning> NAMING = EnumSet.of(Meaning.COMPANY, Meaning.JOB_TITLE);
  private static final Set<Meaning> TEXTS = EnumSet.of(Meaning.MESSAGE, Meaning.NEED);

  private static final Pattern ANCHOR =
      Pattern.compile("<a\\s+[^>]{0,200}?href|\\[(?:url|link)[=\\]]", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
  private static final int MANY_LINKS = 3;
  private static final int MANY_PHRASES = 2;

  /** Such as {@code HsKdjWqPx}: one word whose capitals stand where no name has them. */
  private static final Pattern GIBBERISH =
      Pattern.compile("(?=.{6,40}$)[A-Za-z]*[a-z][A-Z]+[a-z]+[A-Z][A-Za-z]*");

  private static final int SAME_IN = 3;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Pattern phrases;

  private SpamPatterns(Pattern phrases) {
    this.phrases = phrases;
  }

  /** Those of the product; to be read at the start, as reading a file takes its time. */
  static SpamPatterns standard() {
    String any =
        WordTable.lines("spam-phrases.txt").stream()
            .map(phrase -> phrase.replace(" ", "\\s+"))
            .collect(Collectors.joining("|", "\\b(?:", ")\\b"));
    return new SpamPatterns(Pattern.compile(any, Pattern.CASE_INSENSITIVE));
  }

  /** The code of the pattern that is met; empty for what a person may have written. */
  Optional<String> in(FormFields fields) {
    if (names(fields, ANCHOR) || names(fields, NAMES, LINK)) {
      return Optional.of("markup-in-name");
    }
    if (sameGibberish(fields)) {
      return Optional.of("same-gibberish");
    }
    return TEXTS.stream()
            .flatMap(it -> fields.all(it).stream())
            .anyMatch(field -> isStuffed(field.value()))
        ? Optional.of("link-stuffed")
        : Optional.empty();
  }

  private static boolean names(FormFields fields, Pattern pattern) {
    return names(fields, NAMES, pattern) || names(fields, NAMING, pattern);
  }

  private static boolean names(FormFields fields, Set<Meaning> meanings, Pattern pattern) {
    return meanings.stream()
        .flatMap(it -> fields.all(it).stream())
        .anyMatch(field -> pattern.matcher(field.value()).find());
  }

  private static boolean sameGibberish(FormFields fields) {
    Set<Meaning> all = EnumSet.copyOf(NAMES);
    all.addAll(NAMING);
    all.add(Meaning.CITY);
    Map<String, Long> words =
        all.stream()
            .flatMap(it -> fields.first(it).stream())
            .filter(word -> GIBBERISH.matcher(word).matches())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return words.values().stream().anyMatch(count -> count >= SAME_IN);
  }

  private boolean isStuffed(String text) {
    if (LINK.matcher(text).results().limit(MANY_LINKS).count() < MANY_LINKS) {
      return false;
    }
    long found =
        phrases
            .matcher(text)
            .results()
            .map(it -> SPACES.matcher(it.group()).replaceAll(" ").toLowerCase(Locale.ROOT))
            .distinct()
            .limit(MANY_PHRASES)
            .count();
    return found >= MANY_PHRASES;
  }
}

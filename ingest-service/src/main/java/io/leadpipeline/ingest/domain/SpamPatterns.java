package io.leadpipeline.ingest.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
  private static final Set<Meaning> ONE_WORD_EACH =
      EnumSet.of(
          Meaning.FIRST_NAME,
          Meaning.LAST_NAME,
          Meaning.FULL_NAME,
          Meaning.COMPANY,
          Meaning.JOB_TITLE,
          Meaning.CITY);

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
    if (any(fields, NAMES, SpamPatterns::holdsAnchor)
        || any(fields, NAMING, SpamPatterns::holdsAnchor)
        || any(fields, NAMES, SpamPatterns::holdsLink)) {
      return Optional.of("markup-in-name");
    }
    if (sameGibberish(fields)) {
      return Optional.of("same-gibberish");
    }
    return any(fields, TEXTS, this::isStuffed) ? Optional.of("link-stuffed") : Optional.empty();
  }

  private static boolean any(FormFields fields, Set<Meaning> meanings, Predicate<String> pattern) {
    for (Meaning meaning : meanings) {
      for (Field field : fields.all(meaning)) {
        if (pattern.test(field.value())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Hardly any value has one of the characters without which the pattern is not looked for. */
  private static boolean holdsAnchor(String value) {
    return (value.indexOf('<') >= 0 || value.indexOf('[') >= 0) && ANCHOR.matcher(value).find();
  }

  private static boolean holdsLink(String value) {
    return value.contains("://") && LINK.matcher(value).find();
  }

  private static boolean sameGibberish(FormFields fields) {
    List<String> found = new ArrayList<>();
    for (Meaning meaning : ONE_WORD_EACH) {
      fields.first(meaning).filter(it -> GIBBERISH.matcher(it).matches()).ifPresent(found::add);
    }
    return found.stream().anyMatch(word -> Collections.frequency(found, word) >= SAME_IN);
  }

  private boolean isStuffed(String text) {
    if (!holdsLink(text) || LINK.matcher(text).results().limit(MANY_LINKS).count() < MANY_LINKS) {
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

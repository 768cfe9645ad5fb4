package io.leadpipeline.ingest.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what a field means by its name, in any of the languages of the alias table. */
public final class FieldAliases {

  private static final Map<String, Meaning> CONTROLS =
      Map.ofEntries(
          Map.entry("_next", Meaning.NEXT),
          Map.entry("_gotcha", Meaning.GOTCHA),
          Map.entry("_replyto", Meaning.REPLY_TO),
          Map.entry("_language", Meaning.LANGUAGE),
          Map.entry("_id", Meaning.SUBMISSION_KEY),
          Map.entry("_rendered", Meaning.RENDERED),
          Map.entry("_sent", Meaning.SENT),
          Map.entry("_content_type", Meaning.CONTENT_TYPE),
          Map.entry("_content_id", Meaning.CONTENT_ID),
          Map.entry("_content_title", Meaning.CONTENT_TITLE),
          Map.entry("_subject", Meaning.IGNORED),
          Map.entry("_cc", Meaning.IGNORED),
          Map.entry("_format", Meaning.IGNORED),
          Map.entry("_charset_", Meaning.IGNORED),
          Map.entry("g-recaptcha-response", Meaning.IGNORED),
          Map.entry("h-captcha-response", Meaning.IGNORED),
          Map.entry("cf-turnstile-response", Meaning.IGNORED));

  /** Names that only wrap others; what stands inside speaks for itself. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "fields",
          "field",
          "formfields",
          "data",
          "attributes",
          "contact",
          "lead",
          "person",
          "user",
          "customer",
          "registrant",
          "traits",
          "properties",
          "answers",
          "values",
          "payload",
          "submission",
          "your",
          "meta");

  /** Parts of a field that describe it instead of saying its value. */
  private static final Set<String> DESCRIPTIONS =
      Set.of("id", "type", "title", "required", "rawvalue", "label");

  private static final List<String> PREFIXES =
      List.of(
          "your",
          "nolabel",
          "customer",
          "contact",
          "lead",
          "user",
          "visitor",
          "my",
          "field",
          "whatisyour",
          "enteryour",
          "pleaseenteryour");

  private final Map<String, Meaning> meanings;

  private FieldAliases(Map<String, Meaning> meanings) {
    this.meanings = Map.copyOf(meanings);
  }

  /** The table of the product. */
  public static FieldAliases standard() {
    Map<String, Meaning> meanings = new HashMap<>();
    WordTable.read("field-aliases.txt")
        .forEach(entry -> meanings.put(entry.word(), Meaning.valueOf(entry.head())));
    return new FieldAliases(meanings);
  }

  /** The meaning of a field of this name; {@code overrides} are a form's own, by field key. */
  Meaning of(String name, Map<String, Meaning> overrides) {
    Meaning control = CONTROLS.get(name.toLowerCase(Locale.ROOT));
    if (control != null) {
      return control;
    }
    String key = FieldNames.key(name);
    Meaning own = overrides.get(key);
    return own != null ? own : known(key).or(() -> inside(name)).orElseGet(() -> guess(key));
  }

  /** The meaning of a value inside others, by the names on the way to it. */
  Meaning ofPath(List<String> path, Map<String, Meaning> overrides) {
    String leaf = path.isEmpty() ? "" : path.getLast();
    Meaning own = overrides.get(FieldNames.key(String.join(".", path)));
    if (own != null || path.size() < 2) {
      return own != null ? own : of(leaf, overrides);
    }
    List<String> keys = path.stream().map(FieldNames::key).toList();
    return PathAliases.of(keys).orElseGet(() -> of(leaf, overrides));
  }

  private Optional<Meaning> known(String key) {
    return Optional.ofNullable(meanings.get(key));
  }

  private Optional<Meaning> inside(String name) {
    List<String> path = FieldNames.path(name).stream().map(FieldNames::key).toList();
    if (path.size() < 2 || !CONTAINERS.contains(path.getFirst())) {
      return Optional.empty();
    }
    String leaf = path.getLast();
    if (path.size() > 2 && DESCRIPTIONS.contains(leaf)) {
      return Optional.of(Meaning.IGNORED);
    }
    boolean wrapped = leaf.equals("value") || leaf.equals("values");
    return known(wrapped ? path.get(path.size() - 2) : leaf);
  }

  private Meaning guess(String key) {
    return PREFIXES.stream()
        .filter(key::startsWith)
        .flatMap(prefix -> known(key.substring(prefix.length())).stream())
        .findFirst()
        .or(() -> known(withoutNumber(key)))
        .orElse(Meaning.UNKNOWN);
  }

  private static String withoutNumber(String key) {
    int end = key.length();
    while (end > 0 && key.charAt(end - 1) >= '0' && key.charAt(end - 1) <= '9') {
      end--;
    }
    return key.substring(0, end);
  }
}

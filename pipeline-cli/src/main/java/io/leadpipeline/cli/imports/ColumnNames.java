package io.leadpipeline.cli.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a column means by its name: ingest's own table of fields, and a few names of exports. */
final class ColumnNames {

  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final List<String> PREFIXES =
      List.of("your", "contact", "customer", "lead", "user", "my", "primary");

  private final Map<String, Said> targets = new HashMap<>();

  ColumnNames() {
    read("field-aliases.txt");
    read("import-aliases.txt");
  }

  Said meaning(String column) {
    String key = key(column);
    return Stream.concat(
            Stream.of(key),
            PREFIXES.stream().filter(key::startsWith).map(prefix -> key.substring(prefix.length())))
        .flatMap(name -> Stream.ofNullable(targets.get(name)))
        .findFirst()
        .orElse(Said.KEPT);
  }

  /** Letters and digits in lower case, without accents: "Họ và tên" becomes hovaten. */
  static String key(String column) {
    String plain = Normalizer.normalize(column, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String bare = ACCENTS.matcher(plain).replaceAll("").replace('đ', 'd');
    return NO_LETTER.matcher(bare).replaceAll("");
  }

  /** The words of a name with hyphens between them, in letters and digits every system knows. */
  static String words(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return ACCENTS
        .matcher(plain)
        .replaceAll("")
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-+|-+$", "");
  }

  private void read(String table) {
    text(table)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(this::line);
  }

  private void line(String line) {
    int colon = line.indexOf(':');
    Said target = Said.ofName(line.substring(0, colon).strip());
    for (String word : line.substring(colon + 1).split(",", -1)) {
      targets.put(key(word), target);
    }
  }

  private static String text(String table) {
    try (InputStream in = ColumnNames.class.getResourceAsStream(table)) {
      return new String(Objects.requireNonNull(in, table).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

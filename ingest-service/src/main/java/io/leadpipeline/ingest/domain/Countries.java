package io.leadpipeline.ingest.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries as people write them: codes, and names in the languages of the product. */
public final class Countries {

  private static final List<String> LANGUAGES =
      List.of("en", "vi", "th", "fr", "pt", "es", "ja", "de", "zh");
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /** ISO 3166-1 alpha-2 of a code or name; empty when it is neither. */
  public static Optional<String> code(String said) {
    return Optional.ofNullable(CODES.get(FieldNames.key(said)));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      LANGUAGES.forEach(language ->
          codes.put(FieldNames.key(country.getDisplayCountry(Locale.of(language))), code));
      codes.put(FieldNames.key(country.getISO3Country()), code);
    }
    for (String code : Locale.getISOCountries()) {
      codes.put(FieldNames.key(code), code);
    }
    codes.putAll(Map.of("uk", "GB", "usa", "US", "america", "US", "korea", "KR", "uae", "AE"));
    return Map.copyOf(codes);
  }
}

package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Utm;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a person came from: fields of the form first, else the query of the page's address. */
record Attribution(
    @Nullable Utm utm,
    Map<String, String> clickIds,
    @Nullable String pageUrl,
    @Nullable String referrer) {

  private static final int LONGEST_URL = 2_048;
  private static final Set<String> CLICK_IDS =
      Set.of(
          "gclid",
          "fbclid",
          "msclkid",
          "ttclid",
          "gbraid",
          "wbraid",
          "dclid",
          "twclid",
          "li_fat_id",
          "yclid");

  static Attribution read(FormFields fields, @Nullable String referer) {
    String page =
        fields
            .first(Meaning.PAGE_URL)
            .or(() -> Optional.ofNullable(referer))
            .filter(url -> url.length() <= LONGEST_URL)
            .map(Characters::storable)
            .orElse(null);
    Map<String, String> query = page == null ? Map.of() : query(page);
    return new Attribution(
        utm(fields, query),
        clickIds(fields, query),
        page,
        fields.first(Meaning.REFERRER).orElse(null));
  }

  private static @Nullable Utm utm(FormFields fields, Map<String, String> query) {
    Utm utm =
        new Utm(
            either(fields, Meaning.UTM_SOURCE, query.get("utm_source")),
            either(fields, Meaning.UTM_MEDIUM, query.get("utm_medium")),
            either(fields, Meaning.UTM_CAMPAIGN, query.get("utm_campaign")),
            either(fields, Meaning.UTM_TERM, query.get("utm_term")),
            either(fields, Meaning.UTM_CONTENT, query.get("utm_content")));
    return utm.equals(new Utm(null, null, null, null, null)) ? null : utm;
  }

  private static @Nullable String either(
      FormFields fields, Meaning meaning, @Nullable String otherwise) {
    return fields.first(meaning).orElse(otherwise);
  }

  private static Map<String, String> clickIds(FormFields fields, Map<String, String> query) {
    Map<String, String> ids = new HashMap<>(query);
    ids.keySet().retainAll(CLICK_IDS);
    fields
        .all(Meaning.CLICK_ID)
        .forEach(it -> ids.put(it.name().toLowerCase(Locale.ROOT), it.value().strip()));
    return ids;
  }

  private static Map<String, String> query(String url) {
    int start = url.indexOf('?');
    if (start < 0) {
      return Map.of();
    }
    int end = url.indexOf('#', start);
    Map<String, String> query = new HashMap<>();
    for (String pair : url.substring(start + 1, end < 0 ? url.length() : end).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        decoded(pair.substring(equals + 1))
            .ifPresent(value -> query.putIfAbsent(pair.substring(0, equals), value));
      }
    }
    return query;
  }

  private static Optional<String> decoded(String value) {
    try {
      String text = Characters.storable(URLDecoder.decode(value, StandardCharsets.UTF_8));
      return text.isBlank() ? Optional.empty() : Optional.of(text);
    } catch (IllegalArgumentException malformed) {
      return Optional.of(value);
    }
  }
}

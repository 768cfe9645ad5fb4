package io.leadpipeline.ingest.yaml;

import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Expressions;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.KnownWords;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One connection of the file, checked. */
record ConnectionEntry(
    String key, ConnectionsYaml.Entry entry, Secrets secrets, Expressions expressions) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
  private static final int MOST_SECRETS = 2;

  Connection connection() {
    String slug = name("slug", entry.slug());
    String name = name("name", entry.name());
    HookEntry hook = new HookEntry(key, slug, entry, secrets, expressions);
    List<String> active = secrets(slug, hook.open());
    hook.check(active);
    return new Connection(
        slug,
        name,
        active,
        region(),
        orElse(entry.language(), "en"),
        orEmpty(entry.allowedOrigins()),
        orEmpty(entry.nextHosts()),
        entry.testAddress(),
        forms(slug, consentTextVersion()),
        hook.settings(),
        new LimitSettings(key + ".limits", slug, entry.limits()).limits());
  }

  private List<String> secrets(String slug, boolean open) {
    List<String> references = orEmpty(entry.secrets());
    if (references.size() > MOST_SECRETS) {
      throw wrong("secrets", "has more than two", "at most two, the new and the old one");
    }
    if (references.isEmpty() && !slug.equals("form") && !open) {
      throw wrong("secrets", "is missing", "such as [env:ZOOM_SECRET_TOKEN]");
    }
    return references.stream().map(it -> secrets.resolve(key + ".secrets", slug, it)).toList();
  }

  private Map<String, Form> forms(String slug, @Nullable String consentTextVersion) {
    Map<String, ConnectionsYaml.FormEntry> entries =
        entry.forms() == null ? Map.of() : entry.forms();
    if (!entries.isEmpty() && !slug.equals("form")) {
      throw wrong("forms", "does not belong here", "forms only where slug is form");
    }
    Map<String, Form> forms = new HashMap<>();
    entries.forEach(
        (name, form) -> forms.put(name, form(name("forms", name), form, consentTextVersion)));
    return forms;
  }

  private Form form(
      String name, ConnectionsYaml.@Nullable FormEntry form, @Nullable String consentTextVersion) {
    String at = key + ".forms." + name;
    return new FormSettings(at, name, form, KnownWords.FORM_KINDS, consentTextVersion, secrets)
        .form();
  }

  private @Nullable String consentTextVersion() {
    String version = entry.consentTextVersion();
    return version == null
        ? null
        : new ConsentTextVersion(key + ".consent-text-version", version).checked();
  }

  private String region() {
    String region = orElse(entry.region(), "");
    if (!REGIONS.contains(region)) {
      throw wrong("region", "is no country", "ISO 3166-1 alpha-2, such as VN");
    }
    return region;
  }

  private String name(String what, @Nullable String value) {
    if (value == null || !NAME.matcher(value).matches()) {
      throw wrong(what, "is no name", "a-z, 0-9 and -, beginning with a letter or digit");
    }
    return value;
  }

  private InvalidSetting wrong(String what, String problem, String expected) {
    return new InvalidSetting(key + "." + what, problem, expected);
  }

  private static String orElse(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static List<String> orEmpty(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}

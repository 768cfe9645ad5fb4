package io.leadpipeline.ingest.yaml;

import io.leadpipeline.ingest.application.signature.StandardWebhooksKey;
import io.leadpipeline.ingest.domain.Expressions;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.HookSettings;
import io.leadpipeline.ingest.domain.KnownWords;
import io.leadpipeline.ingest.domain.Mapping;
import io.leadpipeline.ingest.domain.Proof;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a connection says about the calls of a tool, checked. */
record HookEntry(
    String key,
    String slug,
    ConnectionsYaml.Entry entry,
    Secrets secrets,
    Expressions expressions) {

  private static final Set<String> BY_KEY = Set.of("segment", "cloudevents");
  private static final Set<String> MAPPED = Set.of("generic", "cloudevents", "standard-webhooks");
  private static final Set<String> NAMED =
      Set.of("segment", "generic", "cloudevents", "standard-webhooks");

  HookSettings settings() {
    return new HookSettings(server(), proof(), meanings(), mapping());
  }

  /** True when nobody has to know a secret. */
  boolean open() {
    return slug.equals("generic") && proof() instanceof Proof.None;
  }

  /** Refuses keys that their prefix promises and that are none. */
  void check(List<String> secrets) {
    if (slug.equals("standard-webhooks") || proof() instanceof Proof.StandardWebhooks) {
      secrets.forEach(this::check);
    }
  }

  private void check(String secret) {
    try {
      StandardWebhooksKey.of(secret);
    } catch (IllegalArgumentException noKey) {
      throw wrong("secrets", "is no key", "whsec_ or whpk_ and base64, or any other text");
    }
  }

  private boolean server() {
    belongs("server", entry.server(), BY_KEY);
    return Boolean.TRUE.equals(entry.server());
  }

  private Proof proof() {
    belongs("verification", entry.verification(), Set.of("generic"));
    ConnectionsYaml.VerificationEntry verification = entry.verification();
    if (verification == null) {
      return slug.equals("generic")
          ? new Proof.SecretHeader("authorization", "Bearer ")
          : new Proof.None();
    }
    return new VerificationSettings(key + ".verification", verification).proof();
  }

  private Map<String, Form> meanings() {
    belongs("events", entry.events(), NAMED);
    Map<String, Form> meanings = new HashMap<>();
    if (entry.events() != null) {
      entry.events().forEach((name, it) -> meanings.put(name, meaning(name, it)));
    }
    return meanings;
  }

  private Form meaning(String name, ConnectionsYaml.@Nullable FormEntry it) {
    String at = key + ".events." + name;
    if (it != null && it.captcha() != null) {
      throw new InvalidSetting(at + ".captcha", "does not belong here", "only in a form");
    }
    if (it != null && it.brake() != null) {
      throw new InvalidSetting(at + ".brake", "does not belong here", "only in a form");
    }
    return new FormSettings(at, name, it, KnownWords.KINDS, null, secrets).form();
  }

  private Mapping mapping() {
    belongs("mapping", entry.mapping(), MAPPED);
    Map<String, Object> mapping = entry.mapping();
    return mapping == null
        ? Mapping.NONE
        : new MappingSettings(key + ".mapping", slug + "/" + entry.name(), mapping, expressions)
            .mapping();
  }

  private void belongs(String what, @Nullable Object value, Set<String> slugs) {
    if (value != null && !slugs.contains(slug)) {
      String where = slugs.stream().sorted().toList().toString();
      throw wrong(what, "does not belong here", "only where slug is one of " + where);
    }
  }

  private InvalidSetting wrong(String what, String problem, String expected) {
    return new InvalidSetting(key + "." + what, problem, expected);
  }
}

package io.leadpipeline.ingest.yaml;

import io.leadpipeline.ingest.application.signature.StandardWebhooksKey;
import io.leadpipeline.ingest.application.signature.TokenKey;
import io.leadpipeline.ingest.domain.Expressions;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.HookSettings;
import io.leadpipeline.ingest.domain.KnownWords;
import io.leadpipeline.ingest.domain.Mapping;
import io.leadpipeline.ingest.domain.Proof;
import io.leadpipeline.ingest.domain.Pull;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Their specifications say how calls are verified. */
  private static final Set<String> FIXED =
      Set.of("form", "zoom", "segment", "cloudevents", "standard-webhooks");

  /** Browsers post to them, and no browser keeps a secret. */
  private static final Set<String> PUBLIC = Set.of("hubspot");

  /** They tell ids only, or nothing by themselves. */
  private static final Set<String> PULLED = Set.of("linkedin", "meta", "on24");

  private static final Set<String> ASKING = Set.of("meta");

  /** Their facts mean the same everywhere. */
  private static final Set<String> UNMAPPED = Set.of("form", "zoom", "segment");

  private static final Set<String> UNNAMED = Set.of("form", "zoom");

  HookSettings settings() {
    return new HookSettings(server(), proof(), meanings(), mapping(), verifyToken(), pull());
  }

  /** True when nobody has to know a secret. */
  boolean open() {
    return PUBLIC.contains(slug) || proof().filter(Proof.None.class::isInstance).isPresent();
  }

  /** Refuses keys that their prefix promises and that are none. */
  void check(List<String> secrets) {
    if (slug.equals("standard-webhooks")
        || proof().filter(Proof.StandardWebhooks.class::isInstance).isPresent()) {
      secrets.forEach(this::check);
    }
    if (slug.equals("wix")) {
      secrets.forEach(this::checkToken);
    }
  }

  private void checkToken(String secret) {
    try {
      TokenKey.of(secret);
    } catch (IllegalArgumentException noKey) {
      throw wrong("secrets", "is no public key", "what Wix shows: -----BEGIN PUBLIC KEY-----…");
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

  private Optional<Proof> proof() {
    if (FIXED.contains(slug) && entry.verification() != null) {
      throw wrong("verification", "does not belong here", "the scheme of " + slug + " is its own");
    }
    return Optional.ofNullable(entry.verification())
        .map(it -> new VerificationSettings(key + ".verification", it).proof());
  }

  private Map<String, Form> meanings() {
    refuse("events", entry.events(), UNNAMED);
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
    refuse("mapping", entry.mapping(), UNMAPPED);
    Map<String, Object> mapping = entry.mapping();
    return mapping == null
        ? Mapping.NONE
        : new MappingSettings(key + ".mapping", slug + "/" + entry.name(), mapping, expressions)
            .mapping();
  }

  private Optional<String> verifyToken() {
    belongs("verify-token", entry.verifyToken(), ASKING);
    return Optional.ofNullable(entry.verifyToken())
        .map(it -> secrets.resolve(key + ".verify-token", slug, it));
  }

  private Optional<Pull> pull() {
    belongs("pull", entry.pull(), PULLED);
    return Optional.ofNullable(entry.pull())
        .map(it -> new PullSettings(key + ".pull", slug, it, secrets).pull());
  }

  private void belongs(String what, @Nullable Object value, Set<String> slugs) {
    if (value != null && !slugs.contains(slug)) {
      String where = slugs.stream().sorted().toList().toString();
      throw wrong(what, "does not belong here", "only where slug is one of " + where);
    }
  }

  private void refuse(String what, @Nullable Object value, Set<String> slugs) {
    if (value != null && slugs.contains(slug)) {
      throw wrong(what, "does not belong here", "nothing: " + slug + " says it itself");
    }
  }

  private InvalidSetting wrong(String what, String problem, String expected) {
    return new InvalidSetting(key + "." + what, problem, expected);
  }
}

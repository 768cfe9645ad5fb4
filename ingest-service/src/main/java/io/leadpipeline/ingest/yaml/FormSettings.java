package io.leadpipeline.ingest.yaml;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.ingest.domain.Captcha;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.KnownWords;
import io.leadpipeline.ingest.domain.Meaning;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One form of a connection, checked. */
record FormSettings(
    String key,
    String name,
    ConnectionsYaml.@Nullable FormEntry entry,
    Set<String> kinds,
    @Nullable String usualConsentTextVersion,
    Secrets secrets) {

  Form form() {
    ConnectionsYaml.FormEntry form = entry;
    if (form == null) {
      throw wrong("", "says nothing", "at least an intent or a kind");
    }
    String kind = oneOf("kind", form.kind(), kinds);
    String intent = oneOf("intent", form.intent(), KnownWords.INTENTS);
    return new Form(
        name,
        kind == null ? SignalKind.FORM_SUBMITTED : new SignalKind(kind),
        intent == null ? null : new Intent(intent),
        content(form.content()),
        webinar(form.webinar()),
        fields(form.fields()),
        "refuse".equals(oneOf("files", form.files(), Set.of("ignore", "refuse"))),
        consentTextVersion(form.consentTextVersion()),
        captcha(form.captcha()),
        new BrakeEntry(key + ".brake", form.brake()).setting());
  }

  private @Nullable Content content(ConnectionsYaml.@Nullable ContentEntry content) {
    if (content == null) {
      return null;
    }
    String type = oneOf("content.type", content.type(), KnownWords.CONTENT_TYPES);
    if (type == null) {
      throw wrong("content.type", "is missing", "one of " + KnownWords.CONTENT_TYPES);
    }
    return new Content(new ContentType(type), content.id(), content.title());
  }

  private @Nullable Webinar webinar(ConnectionsYaml.@Nullable WebinarEntry webinar) {
    if (webinar == null) {
      return null;
    }
    String id = webinar.id() == null ? name : webinar.id();
    return new Webinar(
        id,
        null,
        webinar.title(),
        startsAt(webinar.startsAt()),
        webinar.scheduledMinutes(),
        null,
        null,
        null);
  }

  private @Nullable String consentTextVersion(@Nullable String own) {
    return own == null
        ? usualConsentTextVersion
        : new ConsentTextVersion(key + ".consent-text-version", own).checked();
  }

  private @Nullable Captcha captcha(ConnectionsYaml.@Nullable CaptchaEntry captcha) {
    return captcha == null
        ? null
        : new CaptchaSettings(key + ".captcha", captcha, secrets).captcha();
  }

  private @Nullable Instant startsAt(@Nullable String value) {
    try {
      return value == null ? null : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException notATime) {
      throw wrong("webinar.starts-at", "is no time", "such as 2026-12-01T10:00:00+07:00");
    }
  }

  private Map<String, Meaning> fields(@Nullable Map<String, String> own) {
    Map<String, Meaning> fields = new HashMap<>();
    if (own != null) {
      own.forEach((field, meaning) -> fields.put(Form.fieldKey(field), meaning(field, meaning)));
    }
    return fields;
  }

  private Meaning meaning(String field, String meaning) {
    try {
      return Meaning.valueOf(meaning.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      throw wrong("fields." + field, "is no meaning", "such as email, company or job-title");
    }
  }

  private @Nullable String oneOf(String what, @Nullable String value, Set<String> known) {
    if (value != null && !known.contains(value)) {
      throw wrong(what, "is not known", "one of " + known.stream().sorted().toList());
    }
    return value;
  }

  private InvalidSetting wrong(String what, String problem, String expected) {
    return new InvalidSetting(what.isEmpty() ? key : key + "." + what, problem, expected);
  }
}

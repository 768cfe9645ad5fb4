package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.ingest.domain.brake.BrakeSetting;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the posts of one form mean, as its connection says.
 *
 * @param webinar for forms that register people for a webinar
 * @param fields what this form's own field names mean, by {@link FieldNames#key}
 * @param refusesFiles true when a post with a file is refused, otherwise files are left out
 * @param consentTextVersion of the wording the form shows, kept with each consent
 * @param captcha absent when the form has none
 * @param brake when its raised hands are held
 */
public record Form(
    String name,
    SignalKind kind,
    @Nullable Intent intent,
    @Nullable Content content,
    @Nullable Webinar webinar,
    Map<String, Meaning> fields,
    boolean refusesFiles,
    @Nullable String consentTextVersion,
    @Nullable Captcha captcha,
    BrakeSetting brake) {

  public Form {
    fields = Map.copyOf(fields);
  }

  /** A form that says nothing of consent and its brake and has no captcha. */
  public Form(
      String name,
      SignalKind kind,
      @Nullable Intent intent,
      @Nullable Content content,
      @Nullable Webinar webinar,
      Map<String, Meaning> fields,
      boolean refusesFiles) {
    this(
        name, kind, intent, content, webinar, fields, refusesFiles, null, null, BrakeSetting.USUAL);
  }

  /** What something means that is nothing but of this kind. */
  public static Form of(SignalKind kind) {
    return new Form(kind.value(), kind, null, null, null, Map.of(), false);
  }

  /** Of the other's kind, if that is a webinar or a meeting and this is of the usual kind only. */
  Form orStays(Form other) {
    String plain = other.kind().value();
    boolean stays = plain.startsWith("WEBINAR_") || plain.startsWith("MEETING_");
    return stays && kind.equals(SignalKind.FORM_SUBMITTED) ? with(other.kind()) : this;
  }

  private Form with(SignalKind other) {
    return new Form(
        name,
        other,
        intent,
        content,
        webinar,
        fields,
        refusesFiles,
        consentTextVersion,
        captcha,
        brake);
  }

  /** A form's own field names in the form in which they are looked up. */
  public static String fieldKey(String name) {
    return FieldNames.key(name);
  }
}

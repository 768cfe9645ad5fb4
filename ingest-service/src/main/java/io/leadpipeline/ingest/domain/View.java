package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.SignalKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a post is about: as its form says; a page that was viewed may say itself what it shows, and
 * of who views it a visitor id is enough.
 */
record View(SignalKind kind, @Nullable Content content) {

  private static final Set<SignalKind> KINDS =
      Set.of(SignalKind.PAGE_VIEWED, SignalKind.CONTENT_VIEWED);
  private static final Pattern CONTENT_TYPE = Pattern.compile("[A-Z][A-Z_]{0,39}");
  private static final int LONGEST_VISITOR_ID = 200;

  static boolean isKindOf(Form form) {
    return KINDS.contains(form.kind());
  }

  /** True for the view of somebody who can be told from others. */
  static boolean isOfVisitor(Form form, FormFields fields) {
    return isKindOf(form)
        && fields
            .first(Meaning.VISITOR_ID)
            .filter(it -> it.length() <= LONGEST_VISITOR_ID && !Characters.forbidden(it))
            .isPresent();
  }

  static View of(Form form, FormFields fields) {
    View asConfigured = new View(form.kind(), form.content());
    return form.content() != null || !isKindOf(form)
        ? asConfigured
        : shown(fields).map(it -> new View(SignalKind.CONTENT_VIEWED, it)).orElse(asConfigured);
  }

  private static Optional<Content> shown(FormFields fields) {
    return fields
        .first(Meaning.CONTENT_TYPE)
        .map(it -> it.toUpperCase(Locale.ROOT).replace('-', '_'))
        .filter(it -> CONTENT_TYPE.matcher(it).matches())
        .map(it ->
            new Content(
                new ContentType(it),
                fields.first(Meaning.CONTENT_ID).orElse(null),
                fields.first(Meaning.CONTENT_TITLE).orElse(null)));
  }
}

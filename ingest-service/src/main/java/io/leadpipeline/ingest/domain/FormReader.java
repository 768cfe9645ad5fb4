package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.InvalidField;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a post to a form as what a person said, whatever its fields are called. */
public final class FormReader {

  private final SpamPatterns spamPatterns;
  private final FieldAliases aliases;
  private final Wordings wordings;
  private final PhoneReader phones;
  private final Identities identities;

  public FormReader(
      FieldAliases aliases, Wordings wordings, PhoneReader phones, Identities identities) {
    this.aliases = aliases;
    this.wordings = wordings;
    this.spamPatterns = SpamPatterns.standard();
    this.phones = phones;
    this.identities = identities;
  }

  /**
   * Spam when the trap is filled, nobody fills a form so fast or nobody writes such things; refused
   * only when the person cannot be reached at all, or, of a view, is not even a visitor.
   */
  public Parsed read(FormConnection from, FormPost post) {
    FormFields fields = fields(from, post);
    SubmissionKey key = SubmissionKey.of(from.form(), fields, post, identities);
    if (!fields.all(Meaning.GOTCHA).isEmpty()) {
      return new Parsed.Spam(key.submissionId(), "honeypot");
    }
    if (Haste.isInhuman(fields, post.receivedAt())) {
      return new Parsed.Spam(key.submissionId(), "too-fast");
    }
    Optional<String> pattern = spamPatterns.in(fields);
    if (pattern.isPresent()) {
      return new Parsed.Spam(key.submissionId(), pattern.get());
    }
    return person(from, post, fields, key);
  }

  /** The same for a post of which somebody said that it is no spam. */
  public Parsed readUnjudged(FormConnection from, FormPost post) {
    FormFields fields = fields(from, post);
    return person(from, post, fields, SubmissionKey.of(from.form(), fields, post, identities));
  }

  private FormFields fields(FormConnection from, FormPost post) {
    return FormFields.sort(post.fields(), aliases, from.form().fields());
  }

  private Parsed person(FormConnection from, FormPost post, FormFields fields, SubmissionKey key) {
    if (post.withFiles() && from.form().refusesFiles()) {
      return new Parsed.Refused(key.submissionId(), List.of(new Violation("file", "not-accepted")));
    }
    String region = from.connection().region();
    FormContact contact = FormContact.read(fields, phones, region);
    return contact.contact().reachable() || View.isOfVisitor(from.form(), fields)
        ? new Parsed.Accepted(key.submissionId(), List.of(signal(from, post, fields, key, contact)))
        : refused(key.submissionId(), from.form(), fields);
  }

  private Signal signal(
      FormConnection from,
      FormPost post,
      FormFields fields,
      SubmissionKey key,
      FormContact contact) {
    Attribution attribution = Attribution.read(fields, post.referer());
    List<Answer> answers = fields.answers();
    Form form = from.form();
    View about = View.of(form, fields);
    return new SignalDraft(
            key.submissionId(),
            about.kind(),
            source(from, key.given()),
            person(form, fields, contact, attribution, answers, post),
            post.receivedAt())
        .test(from.connection().test())
        .intent(form.intent())
        .contentHash(key.contentHash())
        .content(about.content())
        .webinar(form.webinar())
        .utm(attribution.utm())
        .normal(wordings.normal(answers).orElse(null))
        .sign(identities);
  }

  private static Source source(FormConnection from, @Nullable String key) {
    Connection connection = from.connection();
    return new Source(connection.slug(), connection.name(), from.form().name(), key);
  }

  private static Person person(
      Form form,
      FormFields fields,
      FormContact contact,
      Attribution attribution,
      List<Answer> answers,
      FormPost post) {
    List<InvalidField> invalid = new ArrayList<>(contact.invalid());
    invalid.addAll(fields.flagged());
    return new Person(
        contact.contact(),
        fields.first(Meaning.VISITOR_ID).orElse(null),
        null,
        attribution.clickIds(),
        attribution.pageUrl(),
        attribution.referrer(),
        Consents.read(fields, post.receivedAt(), form.consentTextVersion()),
        answers,
        fields.original(contact.used()),
        invalid);
  }

  private static Parsed refused(UUID submissionId, Form form, FormFields fields) {
    return new Parsed.Refused(
        submissionId,
        View.isKindOf(form)
            ? List.of(new Violation("visitor_id", code(fields, Meaning.VISITOR_ID)))
            : List.of(
                new Violation("email", code(fields, Meaning.EMAIL)),
                new Violation("phone", code(fields, Meaning.PHONE))));
  }

  private static String code(FormFields fields, Meaning meaning) {
    return fields.all(meaning).isEmpty() ? "missing" : "malformed";
  }
}

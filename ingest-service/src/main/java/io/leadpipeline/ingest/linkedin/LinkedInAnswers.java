package io.leadpipeline.ingest.linkedin;

import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of a response beside the questions of its form: answers tell questions and options by
 * their numbers only.
 */
record LinkedInAnswers(Document lead) {

  private static final Map<String, Meaning> FIELDS =
      Map.ofEntries(
          Map.entry("FIRST_NAME", Meaning.FIRST_NAME),
          Map.entry("LAST_NAME", Meaning.LAST_NAME),
          Map.entry("EMAIL", Meaning.EMAIL),
          Map.entry("WORK_EMAIL", Meaning.EMAIL),
          Map.entry("PHONE_NUMBER", Meaning.PHONE),
          Map.entry("WORK_PHONE_NUMBER", Meaning.PHONE),
          Map.entry("COMPANY_NAME", Meaning.COMPANY),
          Map.entry("JOB_TITLE", Meaning.JOB_TITLE),
          Map.entry("CITY", Meaning.CITY),
          Map.entry("COUNTRY_REGION", Meaning.COUNTRY),
          Map.entry("COMPANY_SIZE", Meaning.EMPLOYEES),
          Map.entry("INDUSTRY", Meaning.INDUSTRY),
          Map.entry("STATE", Meaning.UNKNOWN),
          Map.entry("ZIP_CODE", Meaning.UNKNOWN));

  private static final Optional<String> CAMPAIGN = Optional.of("utm_campaign");

  /** Answers by their questions, then what the form brings along unseen. */
  AnswerSheet sheet() {
    Map<String, Document> questions =
        byId(lead.items("form", "content", "questions"), "questionId");
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    for (Document answer : lead.items("formResponse", "answers")) {
      Optional<String> id = answer.text("questionId");
      Document question = of(questions, id);
      Optional<String> name = question.text("name");
      Optional<String> label = localized(question.at("question")).or(() -> name);
      Optional<Meaning> meaning = question.text("predefinedField").map(FIELDS::get);
      values(answer.at("answerDetails"), question)
          .forEach(it -> sheet.add(id, label, Optional.of(it), meaning));
    }
    lead.items("form", "hiddenFields")
        .forEach(it -> sheet.add(it.text("name"), it.text("name"), it.text("value")));
    return sheet.add(CAMPAIGN, CAMPAIGN, campaign()).sheet();
  }

  private Optional<String> campaign() {
    return lead.text("leadMetadataInfo", "sponsoredLeadMetadataInfo", "campaign", "name");
  }

  /** What was agreed to, in the words that were shown. */
  Optional<List<Object>> consents() {
    Map<String, Document> shown =
        byId(lead.items("form", "content", "legalInfo", "consents"), "id");
    List<Object> consents = new ArrayList<>();
    for (Document said : lead.items("formResponse", "consentResponses")) {
      Map<String, Object> consent = new HashMap<>();
      consent.put("purpose", "marketing");
      consent.put("granted", said.isTrue("accepted"));
      localized(of(shown, said.text("consentId")).at("consent"))
          .ifPresent(it -> consent.put("text", it));
      consents.add(consent);
    }
    return consents.isEmpty() ? Optional.empty() : Optional.of(consents);
  }

  private static List<String> values(Document details, Document question) {
    Optional<String> text = details.text("textQuestionAnswer", "answer");
    if (text.isPresent()) {
      return text.stream().toList();
    }
    Map<String, Document> options =
        byId(question.items("questionDetails", "multipleChoiceQuestionDetails", "options"), "id");
    return details.items("multipleChoiceAnswer", "options").stream()
        .flatMap(it -> it.text().stream())
        .map(id -> localized(of(options, Optional.of(id)).at("text")).orElse(id))
        .toList();
  }

  /** The text in the form's language; a form has one. */
  private static Optional<String> localized(Document text) {
    return text.at("localized").members().values().stream()
        .flatMap(it -> it.text().stream())
        .findFirst();
  }

  private static Map<String, Document> byId(List<Document> all, String id) {
    Map<String, Document> byId = new HashMap<>();
    all.forEach(it -> it.text(id).ifPresent(key -> byId.putIfAbsent(key, it)));
    return byId;
  }

  private static Document of(Map<String, Document> all, Optional<String> id) {
    return id.map(all::get).orElseGet(() -> Document.of(null));
  }
}

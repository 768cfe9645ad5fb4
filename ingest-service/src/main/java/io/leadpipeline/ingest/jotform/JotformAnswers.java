package io.leadpipeline.ingest.jotform;

import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Meaning;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers called {@code q3_name}; names, phones and addresses come in parts, whatever the question
 * is called. Anything else in the request is Jotform's own.
 */
final class JotformAnswers {

  private static final Pattern QUESTION = Pattern.compile("q\\d{1,9}_(.{1,200})");

  /** Parts that say by themselves what they are. */
  private static final Map<String, Meaning> PARTS =
      Map.of(
          "first", Meaning.FIRST_NAME,
          "last", Meaning.LAST_NAME,
          "full", Meaning.PHONE,
          "city", Meaning.CITY,
          "country", Meaning.COUNTRY);

  private JotformAnswers() {}

  static AnswerSheet sheet(Document rawRequest) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    rawRequest
        .members()
        .forEach((name, answer) -> {
          Matcher question = QUESTION.matcher(name);
          if (question.matches()) {
            add(sheet, Optional.of(name), Optional.of(question.group(1)), answer);
          }
        });
    return sheet.sheet();
  }

  private static void add(
      AnswerSheet.Draft sheet, Optional<String> key, Optional<String> label, Document answer) {
    sheet.add(key, label, answer.text());
    answer.items().forEach(it -> sheet.add(key, label, it.text()));
    if (answer.text("phone").isPresent()) {
      sheet.add(key, label, Optional.of(number(answer)), Optional.of(Meaning.PHONE));
      return;
    }
    answer
        .members()
        .forEach((part, said) -> {
          Optional<String> name = label.map(it -> it + "." + part);
          sheet.add(key.map(it -> it + "." + part), name, said.text(), meaning(part));
        });
  }

  private static Optional<Meaning> meaning(String part) {
    return Optional.of(PARTS.getOrDefault(part, Meaning.UNKNOWN));
  }

  /** Country, area and number; without a country the area is as it is dialled. */
  private static String number(Document answer) {
    Optional<String> country = answer.text("country").map(it -> it.startsWith("+") ? it : "+" + it);
    return Stream.of(country, answer.text("area"), answer.text("phone"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }
}

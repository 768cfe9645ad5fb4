package io.leadpipeline.ingest.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a holder of a token may say of a signal: the names of the canonical signal but for those
 * that ingest itself makes. What ingest makes may be sent along, as a preview answers it, and is
 * not read.
 */
final class SignalSchema {

  private static final Set<String> MADE_BY_INGEST =
      Set.of(
          "submissionId",
          "receivedAt",
          "verified",
          "contentHash",
          "normal",
          "unsure",
          "personRef",
          "person.invalid");

  private static final Map<String, Rule> RULES = rules();

  private SignalSchema() {}

  /** Everything that is wrong with a line, by the path of its name; none when it can be read. */
  static List<Violation> violations(Document signal) {
    if (!signal.isObject()) {
      return List.of(new Violation("", "no-object"));
    }
    Stream<Violation> missing =
        signal.text("kind").isPresent()
            ? Stream.empty()
            : Stream.of(new Violation("kind", "missing"));
    return Stream.concat(missing, violations("", signal)).distinct().toList();
  }

  /** True for a name that takes a value, or one inside an object of any names. */
  static boolean isName(List<String> path) {
    Rule rule = RULES.get(String.join(".", path));
    if (rule != null) {
      return rule != Rule.BLOCK;
    }
    Rule around = RULES.get(String.join(".", path.subList(0, path.size() - 1)));
    return around == Rule.OBJECT || around == Rule.LIST;
  }

  private static Stream<Violation> violations(String path, Document object) {
    return object.members().entrySet().stream()
        .filter(member -> member.getValue().tree().isPresent())
        .filter(member -> !MADE_BY_INGEST.contains(path + member.getKey()))
        .flatMap(member -> violation(path + member.getKey(), member.getValue()));
  }

  private static Stream<Violation> violation(String path, Document value) {
    Rule rule = RULES.get(path);
    if (rule == null) {
      return Stream.of(new Violation(Characters.storable(path), "unknown"));
    }
    return rule == Rule.BLOCK && value.isObject()
        ? violations(path + ".", value)
        : rule.wrong(value).map(code -> new Violation(path, code)).stream();
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    rules.put("kind", Rule.KIND);
    rules.put("intent", Rule.INTENT);
    rules.put("content.type", Rule.CONTENT_TYPE);
    rules.put("leadId", Rule.UUID);
    put(rules, Rule.BLOCK, "source content webinar meeting event purchase utm person");
    put(rules, Rule.BLOCK, "person.contact");
    put(rules, Rule.TEXT, "id source.provider source.connection source.form source.externalId");
    put(rules, Rule.TEXT, "content.id content.title webinar.id webinar.instance webinar.title");
    put(rules, Rule.TEXT, "meeting.host event.name purchase.currency");
    put(rules, Rule.TEXT, "utm.source utm.medium utm.campaign utm.term utm.content");
    put(rules, Rule.TEXT, "person.visitorId person.externalId person.pageUrl person.referrer");
    Stream.of(
            "email phone firstName lastName fullName company jobTitle country city language"
                .split(" ", -1))
        .forEach(name -> rules.put("person.contact." + name, Rule.TEXT));
    put(rules, Rule.TIME, "occurredAt webinar.startsAt webinar.joinedAt webinar.leftAt");
    put(rules, Rule.TIME, "meeting.startsAt");
    put(rules, Rule.WHOLE, "revision webinar.scheduledMinutes webinar.minutes purchase.quantity");
    put(rules, Rule.NUMBER, "purchase.amount");
    put(rules, Rule.TRUTH, "test");
    put(rules, Rule.OBJECT, "event.properties person.clickIds person.original");
    put(rules, Rule.LIST, "person.consent person.answers");
    return Map.copyOf(rules);
  }

  private static void put(Map<String, Rule> rules, Rule rule, String paths) {
    Stream.of(paths.split(" ", -1)).forEach(path -> rules.put(path, rule));
  }

  /** What a value has to be. */
  private enum Rule {
    BLOCK,
    OBJECT,
    LIST,
    TEXT,
    TIME,
    WHOLE,
    NUMBER,
    TRUTH,
    UUID,
    KIND,
    INTENT,
    CONTENT_TYPE;

    /** The code of what is wrong. */
    Optional<String> wrong(Document value) {
      boolean right =
          switch (this) {
            case BLOCK, OBJECT -> value.isObject();
            case LIST -> value.tree().filter(List.class::isInstance).isPresent();
            case TEXT -> value.isScalar();
            case TIME -> value.instant().isPresent();
            case WHOLE -> value.integer().filter(it -> it >= 0).isPresent();
            case NUMBER -> value.number().isPresent();
            case TRUTH -> value.tree().filter(Boolean.class::isInstance).isPresent();
            case UUID -> value.uuid().isPresent();
            case KIND -> value.text().filter(KnownWords.KINDS::contains).isPresent();
            case INTENT -> value.text().filter(KnownWords.INTENTS::contains).isPresent();
            case CONTENT_TYPE ->
                value.text().filter(KnownWords.CONTENT_TYPES::contains).isPresent();
          };
      return right ? Optional.empty() : Optional.of(code());
    }

    private String code() {
      return switch (this) {
        case KIND, INTENT, CONTENT_TYPE -> "unknown-word";
        default -> "malformed";
      };
    }
  }
}

package io.leadpipeline.ingest.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a holder of a token may say of a signal: the names of the canonical signal but for those
 * that ingest itself makes. What ingest makes may be sent along, as a preview answers it, and is
 * not read.
 */
final class SignalSchema {

  private static final Name SIGNAL = names();

  private SignalSchema() {}

  /** Everything that is wrong with a line, by the path of its name; none when it can be read. */
  static List<Violation> violations(Document signal) {
    if (!signal.isObject()) {
      return List.of(new Violation("", "no-object"));
    }
    List<Violation> found = new ArrayList<>();
    if (signal.text("kind").isEmpty()) {
      found.add(new Violation("kind", "missing"));
    }
    look(signal, SIGNAL, found);
    return found.isEmpty() ? found : found.stream().distinct().toList();
  }

  /** True for a name that takes a value, or one inside an object of any names. */
  static boolean isName(List<String> path) {
    Name around = SIGNAL;
    for (String word : path.subList(0, path.size() - 1)) {
      around = around.inside().get(word);
      if (around == null) {
        return false;
      }
    }
    Name name = around.inside().get(path.getLast());
    return name == null
        ? around.rule() == Rule.OBJECT || around.rule() == Rule.LIST
        : name.rule() != Rule.BLOCK && name.rule() != Rule.MADE_BY_INGEST;
  }

  private static void look(Document object, Name block, List<Violation> found) {
    object.eachMember((word, value) -> {
      Name name = block.inside().get(word);
      if (name == null) {
        unknown(block, word, value).ifPresent(found::add);
      } else if (name.rule() == Rule.BLOCK && value.isObject()) {
        look(value, name, found);
      } else {
        name.wrong(value).ifPresent(found::add);
      }
    });
  }

  private static Optional<Violation> unknown(Name block, String word, Document value) {
    return value.tree().map(_ -> new Violation(Characters.storable(block.pathOf(word)), "unknown"));
  }

  private static Name names() {
    Name signal = new Name("", Rule.BLOCK, new HashMap<>());
    signal.put(Rule.BLOCK, "source content webinar meeting event purchase utm person");
    signal.put(Rule.BLOCK, "person.contact");
    signal.put(Rule.MADE_BY_INGEST, "submissionId receivedAt verified contentHash normal unsure");
    signal.put(Rule.MADE_BY_INGEST, "personRef person.invalid");
    signal.put(Rule.KIND, "kind");
    signal.put(Rule.INTENT, "intent");
    signal.put(Rule.CONTENT_TYPE, "content.type");
    signal.put(Rule.UUID, "leadId");
    signal.put(Rule.TEXT, "id source.provider source.connection source.form source.externalId");
    signal.put(Rule.TEXT, "content.id content.title webinar.id webinar.instance webinar.title");
    signal.put(Rule.TEXT, "meeting.host event.name purchase.currency");
    signal.put(Rule.TEXT, "utm.source utm.medium utm.campaign utm.term utm.content");
    signal.put(Rule.TEXT, "person.visitorId person.externalId person.pageUrl person.referrer");
    signal.put(Rule.TEXT, "person.contact.email person.contact.phone person.contact.firstName");
    signal.put(Rule.TEXT, "person.contact.lastName person.contact.fullName person.contact.city");
    signal.put(Rule.TEXT, "person.contact.company person.contact.jobTitle");
    signal.put(Rule.TEXT, "person.contact.country person.contact.language");
    signal.put(Rule.TIME, "occurredAt webinar.startsAt webinar.joinedAt webinar.leftAt");
    signal.put(Rule.TIME, "meeting.startsAt");
    signal.put(Rule.WHOLE, "revision webinar.scheduledMinutes webinar.minutes purchase.quantity");
    signal.put(Rule.NUMBER, "purchase.amount");
    signal.put(Rule.TRUTH, "test");
    signal.put(Rule.OBJECT, "event.properties person.clickIds person.original");
    signal.put(Rule.LIST, "person.consent person.answers");
    return signal;
  }

  /** A name by its path, what its value has to be, and the names inside it. */
  private record Name(String path, Rule rule, Map<String, Name> inside) {

    /** Puts names inside this one; a block comes before what stands in it. */
    void put(Rule rule, String paths) {
      for (String inner : paths.split(" ", -1)) {
        int dot = inner.lastIndexOf('.');
        Name block = dot < 0 ? this : at(inner.substring(0, dot));
        block.inside.put(inner.substring(dot + 1), new Name(inner, rule, new HashMap<>()));
      }
    }

    private Name at(String blockPath) {
      Name here = this;
      for (String word : blockPath.split("\\.", -1)) {
        here = Objects.requireNonNull(here.inside.get(word), blockPath);
      }
      return here;
    }

    String pathOf(String word) {
      return path.isEmpty() ? word : path + "." + word;
    }

    Optional<Violation> wrong(Document value) {
      return value.tree().isEmpty() || rule.takes(value)
          ? Optional.empty()
          : Optional.of(new Violation(path, rule.code()));
    }
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
    CONTENT_TYPE,
    MADE_BY_INGEST;

    boolean takes(Document value) {
      return switch (this) {
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
        case CONTENT_TYPE -> value.text().filter(KnownWords.CONTENT_TYPES::contains).isPresent();
        case MADE_BY_INGEST -> true;
      };
    }

    /** Of what is wrong with a value it does not take. */
    String code() {
      return switch (this) {
        case KIND, INTENT, CONTENT_TYPE -> "unknown-word";
        default -> "malformed";
      };
    }
  }
}

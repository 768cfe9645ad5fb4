package io.leadpipeline.ingest.segment;

import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.FieldAliases;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Meaning;
import io.leadpipeline.ingest.domain.PhoneReader;
import io.leadpipeline.ingest.domain.UsualNames;
import io.leadpipeline.ingest.domain.UsualNames.Found;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who a message speaks of; an address in a property is nobody's until the connection says so. */
final class SegmentPeople {

  /** A trait of that name describes a person, who did not say it to us. */
  private static final Map<String, Meaning> TRAITS =
      Map.of(Form.fieldKey("traits.description"), Meaning.UNKNOWN);

  private final UsualNames usualNames;

  SegmentPeople(FieldAliases aliases, PhoneReader phones) {
    this.usualNames = new UsualNames(aliases, phones);
  }

  Found identified(SegmentMessage message) {
    return onPage(message, message.context().at("page"));
  }

  Found onPage(SegmentMessage message, Document page) {
    return find(message, page, message.traits(), "traits", TRAITS, false);
  }

  /** The properties of an event that the connection says is a form. */
  Found onForm(SegmentMessage message, Form meaning) {
    return find(
        message,
        message.context().at("page"),
        message.properties(),
        "properties",
        meaning.fields(),
        true);
  }

  /** The traits of a group are those of a company. */
  Found inCompany(SegmentMessage message) {
    return find(
        message,
        message.context().at("page"),
        message.document().at("traits"),
        "company",
        Map.of(),
        false);
  }

  /** Two ids of one person. */
  Found alias(SegmentMessage message) {
    return Found.NOTHING.knownAs(
        message.document().text("previousId"), message.document().text("userId"));
  }

  private Found find(
      SegmentMessage message,
      Document page,
      Document about,
      String name,
      Map<String, Meaning> fields,
      boolean byShape) {
    Map<String, Object> said = new HashMap<>();
    about.tree().ifPresent(it -> said.put(name, it));
    message.context().at("campaign").tree().ifPresent(it -> said.put("campaign", it));
    message.context().text("locale").ifPresent(it -> said.put("locale", it));
    said.put("page", address(page, message.context().at("page")));
    return usualNames
        .find(
            Document.of(said),
            fields,
            byShape,
            message.connection().region(),
            message.arrival().receivedAt())
        .knownAs(message.document().text("anonymousId"), message.document().text("userId"));
  }

  private static Map<String, Object> address(Document page, Document context) {
    Map<String, Object> address = new HashMap<>();
    put(address, "url", page.text("url").or(() -> context.text("url")));
    put(address, "referrer", page.text("referrer").or(() -> context.text("referrer")));
    return address;
  }

  private static void put(Map<String, Object> address, String name, Optional<String> value) {
    value.ifPresent(it -> address.put(name, it));
  }
}

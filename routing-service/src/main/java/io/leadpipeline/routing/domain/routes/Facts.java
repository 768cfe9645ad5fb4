package io.leadpipeline.routing.domain.routes;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Lead;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What conditions may speak of: names and types are fixed, what is not known is empty. */
public final class Facts {
  /** The type of a fact. */
  public enum Type {
    TEXT,
    NUMBER,
    TRUTH,
    TEXTS
  }

  /** Every fact there is. */
  public static final Map<String, Type> TYPES =
      Map.ofEntries(
          Map.entry("stage", Type.TEXT),
          Map.entry("temperature", Type.TEXT),
          Map.entry("raisedHand", Type.TRUTH),
          Map.entry("intent", Type.TEXT),
          Map.entry("fit", Type.NUMBER),
          Map.entry("engagement", Type.NUMBER),
          Map.entry("persona", Type.TEXT),
          Map.entry("budget", Type.TEXT),
          Map.entry("authority", Type.TEXT),
          Map.entry("need", Type.TEXT),
          Map.entry("timeline", Type.TEXT),
          Map.entry("reasons", Type.TEXTS),
          Map.entry("signals", Type.TEXTS),
          Map.entry("country", Type.TEXT),
          Map.entry("city", Type.TEXT),
          Map.entry("language", Type.TEXT),
          Map.entry("company", Type.TEXT),
          Map.entry("companyDomain", Type.TEXT),
          Map.entry("jobTitle", Type.TEXT));

  private Facts() {}

  static Map<String, Object> of(Inquiry inquiry) {
    Lead lead = inquiry.lead();
    Map<String, Object> facts = new HashMap<>();
    facts.put("stage", inquiry.stage().value());
    facts.put("temperature", lead.temperature().value());
    facts.put("raisedHand", inquiry.isRaisedHand());
    facts.put("intent", inquiry.intent() == null ? "" : inquiry.intent().value());
    facts.put("fit", lead.fit());
    facts.put("engagement", lead.engagement());
    facts.put("persona", text(lead.persona()));
    facts.put("reasons", lead.whyNow().stream().map(reason -> reason.code()).toList());
    facts.put("signals", signals(lead));
    facts.put("companyDomain", text(lead.companyDomain()));
    put(facts, lead.bant());
    put(facts, lead.person().contact());
    return facts;
  }

  private static void put(Map<String, Object> facts, Bant bant) {
    facts.put("budget", bant.budget().state().value());
    facts.put("authority", bant.authority().state().value());
    facts.put("need", bant.need().state().value());
    facts.put("timeline", bant.timeline().state().value());
  }

  private static void put(Map<String, Object> facts, Contact contact) {
    facts.put("country", text(contact.country()).toUpperCase(Locale.ROOT));
    facts.put("city", text(contact.city()));
    facts.put("language", text(contact.language()));
    facts.put("company", text(contact.company()));
    facts.put("jobTitle", text(contact.jobTitle()));
  }

  private static List<String> signals(Lead lead) {
    return lead.lastSignals().stream().map(signal -> signal.kind().value()).toList();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}

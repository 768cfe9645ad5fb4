package io.leadpipeline.scoring.cel;

import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Content;
import io.leadpipeline.events.CustomEvent;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.OpenValue;
import io.leadpipeline.events.Purchase;
import io.leadpipeline.events.SalesOutcome;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.Utm;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.scoring.domain.Buying;
import io.leadpipeline.scoring.domain.Facts;
import io.leadpipeline.scoring.domain.Origin;
import io.leadpipeline.scoring.domain.Profile;
import io.leadpipeline.scoring.domain.Standing;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The variables of conditions; {@code docs/model.md} lists them. */
final class Shapes {

  static final MapType FLAGS = MapType.create(SimpleType.STRING, SimpleType.BOOL);
  private static final MapType TEXTS = MapType.create(SimpleType.STRING, SimpleType.STRING);
  private static final MapType ANYTHING = MapType.create(SimpleType.STRING, SimpleType.DYN);

  static final Shape<Normal> NORMAL =
      new Shape<Normal>("Normal")
          .number("timeFrameDays", Normal::timeFrameDays)
          .text("role", Normal::role)
          .number("employeesMin", Normal::employeesMin)
          .number("employeesMax", Normal::employeesMax)
          .decimal("budgetMin", normal -> decimal(normal.budgetMin()))
          .text("budgetCurrency", Normal::budgetCurrency);

  private static final Shape<Source> SOURCE =
      new Shape<Source>("SignalSource")
          .text("provider", Source::provider)
          .text("connection", Source::connection)
          .text("form", Source::form);

  private static final Shape<Content> CONTENT =
      new Shape<Content>("SignalContent")
          .text("type", content -> word(content.type()))
          .text("id", Content::id)
          .text("title", Content::title);

  private static final Shape<Webinar> WEBINAR =
      new Shape<Webinar>("SignalWebinar")
          .text("id", Webinar::id)
          .text("title", Webinar::title)
          .number("minutes", Webinar::minutes)
          .number("scheduledMinutes", Webinar::scheduledMinutes)
          .decimal("share", Values::share);

  private static final Shape<CustomEvent> EVENT =
      new Shape<CustomEvent>("SignalEvent")
          .text("name", CustomEvent::name)
          .with("properties", ANYTHING, Values::properties);

  private static final Shape<Purchase> PURCHASE =
      new Shape<Purchase>("SignalPurchase")
          .decimal("amount", purchase -> decimal(purchase.amount()))
          .text("currency", Purchase::currency)
          .number("quantity", Purchase::quantity);

  private static final Shape<SalesOutcome> OUTCOME =
      new Shape<SalesOutcome>("SignalOutcome")
          .text("type", outcome -> word(outcome.type()))
          .text("reason", SalesOutcome::reason);

  private static final Shape<Utm> UTM =
      new Shape<Utm>("SignalUtm")
          .text("source", Utm::source)
          .text("medium", Utm::medium)
          .text("campaign", Utm::campaign)
          .text("term", Utm::term)
          .text("content", Utm::content);

  static final Shape<Signal> SIGNAL =
      new Shape<Signal>("Signal")
          .text("kind", signal -> word(signal.kind()))
          .text("intent", signal -> word(signal.intent()))
          .truth("raisesHand", Signal::raisesHand)
          .truth("verified", Signal::verified)
          .inner("source", SOURCE, Signal::source)
          .inner("content", CONTENT, Signal::content)
          .inner("webinar", WEBINAR, Signal::webinar)
          .inner("event", EVENT, Signal::event)
          .inner("purchase", PURCHASE, Signal::purchase)
          .inner("outcome", OUTCOME, Signal::outcome)
          .inner("utm", UTM, Signal::utm)
          .with("answers", TEXTS, signal -> Values.answers(signal.person()));

  private static final Shape<Facts.Mail> MAIL =
      new Shape<Facts.Mail>("LeadMail")
          .text("domain", Facts.Mail::domain)
          .truth("free", Facts.Mail::free)
          .truth("disposable", Facts.Mail::disposable)
          .truth("role", Facts.Mail::role);

  private static final Shape<Facts> EMPLOYEES =
      new Shape<Facts>("LeadEmployees")
          .number("min", Facts::employeesMin)
          .number("max", Facts::employeesMax);

  private static final Shape<Origin> FIRST =
      new Shape<Origin>("LeadFirst")
          .text("provider", Origin::provider)
          .text("form", Origin::form)
          .text("medium", Origin::medium)
          .text("campaign", Origin::campaign);

  static final Shape<Profile> PERSON =
      new Shape<Profile>("Person")
          .truth("identified", Profile::identified)
          .truth("subscribed", Values::subscribed)
          .inner("mail", MAIL, person -> person.facts().mail())
          .text("companyDomain", person -> person.facts().companyDomain())
          .text("company", person -> person.person().contact().company())
          .inner("employees", EMPLOYEES, Values::employees)
          .text("jobTitle", person -> person.facts().jobTitle())
          .text("role", person -> person.facts().role())
          .number("timeFrameDays", person -> person.facts().timeFrameDays())
          .text("industry", person -> person.facts().industry())
          .text("country", person -> person.facts().country())
          .text("city", person -> person.person().contact().city())
          .text("language", person -> person.person().contact().language())
          .inner("first", FIRST, person -> person.facts().first())
          .with("answers", TEXTS, person -> Values.answers(person.person()));

  private static final Shape<Bant> BANT =
      new Shape<Bant>("LeadBant")
          .text("budget", bant -> word(bant.budget().state()))
          .text("authority", bant -> word(bant.authority().state()))
          .text("need", bant -> word(bant.need().state()))
          .text("timeline", bant -> word(bant.timeline().state()))
          .number("confirmed", Bant::confirmed);

  private static final Shape<Buying> PURCHASES =
      new Shape<Buying>("LeadPurchases")
          .number("count", Buying::purchases)
          .number("quantity", buying -> (int) Math.min(Integer.MAX_VALUE, buying.quantity()))
          .decimal("amount", buying -> decimal(buying.amount()));

  static final Shape<Standing> LEAD =
      new Shape<Standing>("Lead")
          .all(PERSON, Standing::profile)
          .text("stage", lead -> word(lead.stage()))
          .text("temperature", lead -> word(lead.temperature()))
          .decimal("fit", Standing::fit)
          .number("knownFacts", Standing::knownFacts)
          .text("persona", Standing::persona)
          .decimal("engagement", Standing::engagement)
          .inner("bant", BANT, Standing::bant)
          .inner("purchases", PURCHASES, Standing::buying)
          .number("referrals", lead -> lead.buying().referrals())
          .truth("raisedHand", Standing::raisedHand)
          .with("moments", FLAGS, lead -> Values.flags(lead.moments()));

  private Shapes() {}

  private static @Nullable String word(@Nullable OpenValue value) {
    return value == null ? null : value.value();
  }

  private static @Nullable Double decimal(@Nullable BigDecimal number) {
    return number == null ? null : number.doubleValue();
  }
}

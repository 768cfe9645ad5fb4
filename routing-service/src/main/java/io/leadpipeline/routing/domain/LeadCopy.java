package io.leadpipeline.routing.domain;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of a lead that scoring told of.
 *
 * @param version of the lead, -1 while nothing is known
 * @param lead none while nothing is known, and without its person once erased
 */
public record LeadCopy(UUID leadId, long version, boolean test, @Nullable Lead lead) {
  private static final long UNKNOWN = -1;

  /** A lead that was never told of. */
  public static LeadCopy unknown(UUID leadId) {
    return new LeadCopy(leadId, UNKNOWN, false, null);
  }

  /** This copy, or the told state if that is newer. */
  public LeadCopy told(About about, Lead newer) {
    return isNewerThan(about.version()) || about.version() == version
        ? this
        : new LeadCopy(leadId, about.version(), about.test(), newer);
  }

  /** The copy without anything personal; only a newer version fills it again. */
  public LeadCopy erased(long at) {
    return new LeadCopy(leadId, Math.max(version, at), test, null);
  }

  public boolean isNewerThan(long other) {
    return version > other;
  }

  public boolean isErased() {
    return version > UNKNOWN && lead == null;
  }

  /** The lead with everything personal left out, as a withdrawal after an erasure tells it. */
  public static Lead anonymous(Lead lead) {
    return new Lead(
        lead.stage(),
        lead.temperature(),
        lead.fit(),
        lead.engagement(),
        lead.persona(),
        lead.bant(),
        lead.receipt(),
        lead.whyNow(),
        lead.lastSignals(),
        null,
        null,
        Person.of(Contact.EMPTY));
  }
}

package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Consent;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Temperature;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What others keep a copy of; they are told when it changes. */
record Face(
    Contact contact,
    List<Consent> consent,
    Temperature temperature,
    @Nullable String persona,
    List<BantState> bant,
    @Nullable String companyDomain) {

  private static final UUID NAMESPACE = Ids.v5(new UUID(0, 0), "face");

  /** Equal for leads that look the same; small enough to keep. */
  static String of(Lead lead) {
    Face face =
        new Face(
            lead.person().contact(),
            lead.person().consent(),
            lead.temperature(),
            lead.persona(),
            letters(lead.bant()),
            lead.companyDomain());
    return Ids.v5(NAMESPACE, face.toString()).toString();
  }

  private static List<BantState> letters(Bant bant) {
    return Stream.of(bant.budget(), bant.authority(), bant.need(), bant.timeline())
        .map(BantAnswer::state)
        .toList();
  }
}

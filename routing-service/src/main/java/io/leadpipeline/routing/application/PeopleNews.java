package io.leadpipeline.routing.application;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.routing.application.StaffBook.Versioned;
import io.leadpipeline.routing.domain.Salesperson;
import java.util.UUID;

/** Tells the others of a rep. */
final class PeopleNews {
  private static final UUID REPS = UUID.fromString("5d7f1bd2-6a1c-5c6e-9a55-0d9e0a1f7c31");

  private PeopleNews() {}

  static Outgoing of(Versioned rep) {
    Salesperson person = rep.person();
    return Outgoing.of(
        Ids.event("RepChanged", Ids.v5(REPS, person.id()), rep.version()),
        Topics.PEOPLE,
        person.id(),
        new RepChanged(
            person.id(),
            rep.version(),
            person.name(),
            person.email(),
            person.language(),
            person.zone(),
            person.team(),
            person.manager(),
            person.channels(),
            person.terms().telling().quietHours(),
            person.isSaidToBeOnDuty(),
            person.active(),
            Trail.EMPTY,
            person.terms().telling().digest(),
            person.terms().telling().heat()));
  }
}

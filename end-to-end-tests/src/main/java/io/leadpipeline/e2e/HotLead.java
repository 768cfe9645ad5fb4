package io.leadpipeline.e2e;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import java.util.List;
import java.util.UUID;

/** A lead that sales must hear of, with nothing in it that a run would look at. */
final class HotLead {

  private HotLead() {}

  static Lead of(UUID leadId) {
    BantAnswer unknown = BantAnswer.UNKNOWN;
    Contact contact =
        new Contact(
            "lead-" + leadId + "@acme.example",
            "+84901234567",
            null,
            null,
            "Lan Nguyen",
            "Acme",
            null,
            "VN",
            null,
            "vi");
    return new Lead(
        Stage.SQL,
        Temperature.HOT,
        60,
        70,
        null,
        new Bant(unknown, unknown, unknown, unknown),
        new Receipt("bench", List.of(), 0),
        List.of(),
        List.of(),
        "acme.example",
        null,
        Person.of(contact));
  }
}

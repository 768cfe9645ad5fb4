package io.leadpipeline.routing.web;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Receipt;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead that somebody imagines; what is left out is not known. */
record DescribedLead(
    @Nullable String stage,
    @Nullable String temperature,
    @Nullable String intent,
    @Nullable Double fit,
    @Nullable Double engagement,
    @Nullable String country,
    @Nullable String city,
    @Nullable String language,
    @Nullable String company,
    @Nullable String companyDomain,
    @Nullable String jobTitle) {

  Lead lead() {
    return new Lead(
        new Stage(or(stage, "SQL")),
        new Temperature(or(temperature, "HOT")),
        or(fit, 50),
        or(engagement, 50),
        null,
        Bant.UNKNOWN,
        new Receipt("described", List.of(), 0),
        List.of(),
        List.of(),
        companyDomain,
        null,
        Person.of(
            new Contact(null, null, null, null, null, company, jobTitle, country, city, language)));
  }

  @Nullable Intent raised() {
    return intent == null || intent.isBlank() ? null : new Intent(intent);
  }

  private static String or(@Nullable String value, String usual) {
    return value == null || value.isBlank() ? usual : value;
  }

  private static double or(@Nullable Double value, double usual) {
    return value == null ? usual : value;
  }
}

package io.leadpipeline.scoring.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Lead;
import io.leadpipeline.scoring.application.FindLeads.Found;
import io.leadpipeline.scoring.application.FirstTouch;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leads as rows of a CSV file (RFC 4180) that is safe to open in a spreadsheet. */
final class LeadCsv {

  static final List<String> HEADER =
      List.of(
          "id",
          "stage",
          "temperature",
          "fit",
          "engagement",
          "persona",
          "segments",
          "budget",
          "authority",
          "need",
          "timeline",
          "email",
          "phone",
          "fullName",
          "firstName",
          "lastName",
          "company",
          "companyDomain",
          "jobTitle",
          "country",
          "city",
          "language",
          "provider",
          "connection",
          "form",
          "campaign",
          "webinar",
          "createdAt",
          "lastSignalAt",
          "test");

  // A spreadsheet reads such a cell as a formula (OWASP, "CSV Injection").
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private final CsvWriter csv;

  LeadCsv(Writer out) {
    this.csv = CsvWriter.builder().build(out);
  }

  void header() {
    csv.writeRecord(HEADER);
  }

  void row(Found found) {
    csv.writeRecord(
        Stream.of(scores(found), person(found.lead()), touch(found))
            .flatMap(cells -> Arrays.stream(cells))
            .map(cell -> safe(Objects.toString(cell, "")))
            .toList());
  }

  void flush() throws IOException {
    csv.flush();
  }

  /** Phone numbers too: what is no formula to one program may be one to another. */
  static String safe(String cell) {
    return cell.isEmpty() || BEGINS_A_FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
  }

  private static @Nullable Object[] scores(Found found) {
    Lead lead = found.lead();
    Bant bant = lead.bant();
    return new @Nullable Object[] {
      found.row().id(),
      lead.stage(),
      lead.temperature(),
      lead.fit(),
      lead.engagement(),
      lead.persona(),
      String.join(" ", lead.segments()),
      bant.budget().state(),
      bant.authority().state(),
      bant.need().state(),
      bant.timeline().state()
    };
  }

  private static @Nullable Object[] person(Lead lead) {
    Contact contact = lead.person().contact();
    return new @Nullable Object[] {
      contact.email(),
      contact.phone(),
      contact.fullName(),
      contact.firstName(),
      contact.lastName(),
      contact.company(),
      lead.companyDomain(),
      contact.jobTitle(),
      contact.country(),
      contact.city(),
      contact.language()
    };
  }

  private static @Nullable Object[] touch(Found found) {
    FirstTouch touch = found.about().firstTouch();
    return new @Nullable Object[] {
      touch.provider(),
      touch.connection(),
      touch.form(),
      touch.campaign(),
      touch.webinar(),
      found.about().createdAt(),
      found.last().at(),
      found.row().test()
    };
  }
}

package io.leadpipeline.ingest.on24;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.AnswerSheet;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * People of a webinar. Members of lists are told beside the webinar: {@code {"webinar": …,
 * "registrant": …}} or {@code "attendee"}.
 */
final class On24People {

  static final String SLUG = "on24";

  private static final List<String> KINDS = List.of("registrant", "attendee");

  private static final Map<String, Meaning> FIELDS =
      Map.ofEntries(
          Map.entry("company", Meaning.COMPANY),
          Map.entry("jobtitle", Meaning.JOB_TITLE),
          Map.entry("city", Meaning.CITY),
          Map.entry("country", Meaning.COUNTRY),
          Map.entry("workphone", Meaning.PHONE),
          Map.entry("companyindustry", Meaning.INDUSTRY),
          Map.entry("companysize", Meaning.EMPLOYEES),
          Map.entry("notes", Meaning.MESSAGE));

  /** What somebody's own questions are called; the webinar's owner knows what was asked. */
  private static final List<String> OWN_QUESTIONS =
      List.of("std1", "std2", "std3", "std4", "std5", "std6", "std7", "std8", "std9", "std10");

  private On24People() {}

  static List<Document> people(Document webinar, Document answer) {
    List<Document> people = new ArrayList<>();
    for (String kind : KINDS) {
      for (Document person : answer.items(kind + "s")) {
        Map<String, Object> both = new HashMap<>();
        webinar
            .without("registrants")
            .without("attendees")
            .tree()
            .ifPresent(it -> both.put("webinar", it));
        person.tree().ifPresent(it -> both.put(kind, it));
        people.add(Document.of(both));
      }
    }
    return people;
  }

  static Heard heard(Document both) {
    Document registrant = both.at("registrant");
    Document attendee = both.at("attendee");
    Document person = registrant.isObject() ? registrant : attendee;
    Optional<String> webinar = both.text("webinar", "eventid").or(() -> person.text("eventid"));
    if (webinar.isEmpty() || person.text("eventuserid").isEmpty()) {
      return new Heard.Unused("event-not-used");
    }
    if (!person.text("userstatus").orElse("active").equals("active")) {
      return new Heard.Unused("not-active");
    }
    return registrant.isObject()
        ? registered(both, registrant, webinar.get())
        : attended(both, attendee, webinar.get());
  }

  private static Heard.Fact registered(Document both, Document person, String webinar) {
    return fact(SignalKind.WEBINAR_REGISTERED, both, person, webinar)
        .at(person.instant("createtimestamp"))
        .sheet(sheet(person))
        .canonical(person.text("firstname"), "person", "contact", "firstName")
        .canonical(person.text("lastname"), "person", "contact", "lastName")
        .canonical(person.text("utmsource"), "utm", "source")
        .canonical(person.text("utmmedium"), "utm", "medium")
        .canonical(person.text("utmcampaign"), "utm", "campaign")
        .canonical(person.text("utmterm"), "utm", "term")
        .canonical(person.text("utmcontent"), "utm", "content")
        .canonical(marketing(person), "person", "consent");
  }

  /** Whole minutes, live or of the recording; the later of the two is when they were last there. */
  private static Heard attended(Document both, Document person, String webinar) {
    int live = person.integer("liveminutes").orElse(0);
    int archive = person.integer("archiveminutes").orElse(0);
    if (live + archive == 0) {
      return new Heard.Unused("not-attended");
    }
    String seen = live > 0 ? "live" : "archive";
    String last = "last" + seen + "activity";
    return fact(SignalKind.WEBINAR_ATTENDED, both, person, webinar)
        .at(person.instant(last))
        .canonical(Optional.of(live > 0 ? live : archive), "webinar", "minutes")
        .canonical(person.text("first" + seen + "activity"), "webinar", "joinedAt")
        .canonical(person.text(last), "webinar", "leftAt");
  }

  private static Heard.Fact fact(SignalKind kind, Document both, Document person, String webinar) {
    Optional<String> user = person.text("eventuserid");
    return Heard.Fact.of(Form.of(kind))
        .names(List.of(webinar))
        .key(user.map(it -> webinar + ":" + it + ":" + kind))
        .canonical(Optional.of(webinar), "source", "form")
        .canonical(user, "source", "externalId")
        .canonical(user, "person", "externalId")
        .canonical(person.text("email"), "person", "contact", "email")
        .canonical(Optional.of(webinar), "webinar", "id")
        .canonical(both.text("webinar", "description"), "webinar", "title")
        .canonical(both.text("webinar", "livestart"), "webinar", "startsAt")
        .canonical(
            both.at("webinar").integer("scheduledeventduration"), "webinar", "scheduledMinutes")
        .canonical(Optional.of(both.isTrue("webinar", "istestevent")), "test");
  }

  private static AnswerSheet sheet(Document person) {
    AnswerSheet.Draft sheet = new AnswerSheet.Draft();
    new TreeMap<>(FIELDS)
        .forEach((name, meaning) ->
            sheet.add(
                Optional.of(name), Optional.of(name), person.text(name), Optional.of(meaning)));
    OWN_QUESTIONS.forEach(it -> sheet.add(Optional.of(it), Optional.of(it), person.text(it)));
    return sheet.sheet();
  }

  private static Optional<List<Object>> marketing(Document person) {
    return person
        .text("marketingemail")
        .map(it -> List.of(Map.of("purpose", "marketing", "granted", it.equals("Y"))));
  }
}

package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.application.LeadChange;
import io.leadpipeline.scoring.application.SearchWords;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What leads are found by. Written only for leads that are new, were folded anew or call themselves
 * otherwise: most signals change nothing here.
 */
final class SearchTable {

  private static final String WRITE =
      """
      insert into lead_search
        (lead_id, test, words, phone, provider, connection, form, campaign, webinar, first_signal_at)
      select t.lead_id, t.test, array_to_tsvector(string_to_array(t.words, ' ')), t.phone,
        first.provider, first.connection, form.form, coalesce(first.campaign, form.campaign),
        webinar.name, first.at
      from unnest(:leads, :tests, :words, :phones) as t (lead_id, test, words, phone)
      cross join lateral (
        select occurred_at as at, payload #>> '{source,provider}' as provider,
          payload #>> '{source,connection}' as connection, payload #>> '{utm,campaign}' as campaign
        from signal
        where lead_id = t.lead_id
        order by occurred_at, id
        limit 1) first
      left join lateral (
        select payload #>> '{source,form}' as form, payload #>> '{utm,campaign}' as campaign
        from signal
        where lead_id = t.lead_id and kind = 'FORM_SUBMITTED'
        order by occurred_at, id
        limit 1) form on true
      left join lateral (
        select coalesce(payload #>> '{webinar,title}', payload #>> '{webinar,id}') as name
        from signal
        where lead_id = t.lead_id and kind in ('WEBINAR_REGISTERED', 'WEBINAR_ATTENDED')
        order by occurred_at, id
        limit 1) webinar on true
      on conflict on constraint lead_search_pk do update
      set words = excluded.words, phone = excluded.phone, provider = excluded.provider,
        connection = excluded.connection, form = excluded.form, campaign = excluded.campaign,
        webinar = excluded.webinar, first_signal_at = excluded.first_signal_at
      where (lead_search.words, lead_search.phone, lead_search.provider, lead_search.connection,
          lead_search.form, lead_search.campaign, lead_search.webinar, lead_search.first_signal_at)
        is distinct from (excluded.words, excluded.phone, excluded.provider, excluded.connection,
          excluded.form, excluded.campaign, excluded.webinar, excluded.first_signal_at)
      """;

  private static final String SEGMENTS =
      """
      update lead_search s
      set segments = string_to_array(t.segments, chr(10))
      from unnest(:leads, :segments) as t (lead_id, segments)
      where s.lead_id = t.lead_id
        and s.segments is distinct from string_to_array(t.segments, chr(10))
      """;

  private static final Set<SignalKind> FIRST_TOUCHES =
      Set.of(SignalKind.FORM_SUBMITTED, SignalKind.WEBINAR_REGISTERED, SignalKind.WEBINAR_ATTENDED);

  private final JdbcClient jdbc;

  SearchTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(Collection<LeadChange> changes) {
    writeNames(changes);
    jdbc.sql(SEGMENTS)
        .param("leads", SqlArrays.uuids(changes, LeadChange::id))
        .param(
            "segments",
            SqlArrays.texts(changes, change -> String.join("\n", change.lead().segments())))
        .update();
  }

  private void writeNames(Collection<LeadChange> changes) {
    List<LeadChange> rows =
        changes.stream()
            .filter(SearchTable::matters)
            .sorted(Comparator.comparing(LeadChange::id))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(WRITE)
        .param("leads", SqlArrays.uuids(rows, LeadChange::id))
        .param("tests", SqlArrays.booleans(rows, change -> change.after().test()))
        .param("words", SqlArrays.texts(rows, SearchTable::words))
        .param("phones", SqlArrays.texts(rows, change -> contact(change).phone()))
        .update();
  }

  private static boolean matters(LeadChange change) {
    Contact before = change.before().state().profile().person().contact();
    return change.before().version() == 0
        || change.refolded()
        || !before.equals(contact(change))
        || touchedFirst(change);
  }

  /** The first form or webinar may come long after the first page seen. */
  private static boolean touchedFirst(LeadChange change) {
    return change.arrivals().stream()
        .anyMatch(arrival -> FIRST_TOUCHES.contains(arrival.signal().kind()));
  }

  private static String words(LeadChange change) {
    Contact contact = contact(change);
    return String.join(
        " ",
        SearchWords.of(
            contact.fullName(),
            contact.firstName(),
            contact.lastName(),
            contact.email(),
            contact.company(),
            change.lead().companyDomain()));
  }

  private static Contact contact(LeadChange change) {
    return change.after().state().profile().person().contact();
  }
}

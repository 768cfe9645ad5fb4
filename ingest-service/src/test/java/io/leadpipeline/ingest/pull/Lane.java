package io.leadpipeline.ingest.pull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;

/** A tool whose leads are fetched: how it tells of them, and how its API answers. */
enum Lane {
  META("meta", "/v21\\.0/(\\w+)\\?.*") {
    @Override
    List<String> calls(String... leads) {
      String changes =
          Arrays.stream(leads)
              .map(
                  "{\"field\":\"leadgen\",\"value\":{\"leadgen_id\":\"%s\",\"form_id\":\"7\"}}"
                      ::formatted)
              .collect(Collectors.joining(","));
      return List.of(
          "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":[" + changes + "]}]}");
    }

    @Override
    String externalId(String lead) {
      return lead;
    }

    @Override
    String lead(String id) {
      return """
      {"id":"%s","created_time":"2026-06-22T03:30:00+0000","form_id":"7","platform":"fb","field_data":[
       {"name":"full_name","values":["Nguyễn Văn A"]},{"name":"phone_number","values":["0903123456"]},
       {"name":"email","values":["%s"]}]}
      """
          .formatted(id, email(id));
    }

    @Override
    String listing(List<String> ids) {
      return "{\"data\":[" + ids(ids) + "]}";
    }

    @Override
    MockResponse expired() {
      return ScriptedApi.error(400, "\"code\":190");
    }

    @Override
    MockResponse gone() {
      return ScriptedApi.error(400, "\"code\":100,\"error_subcode\":33");
    }
  },
  LINKEDIN("linkedin", "/leadFormResponses/(\\w+)\\?fields=.*") {
    @Override
    List<String> calls(String... leads) {
      return Arrays.stream(leads)
          .map(lead ->
              """
              {"type":"LEAD_ACTION","leadAction":"CREATED","leadGenFormResponse":"%s",
               "leadGenForm":"urn:li:versionedLeadGenForm:(urn:li:leadGenForm:7,1)"}
              """
                  .formatted(externalId(lead)))
          .toList();
    }

    @Override
    String externalId(String lead) {
      return "urn:li:leadGenFormResponse:" + lead;
    }

    @Override
    String lead(String id) {
      return """
      {"id":"%s","submittedAt":1782099000000,"testLead":false,
       "versionedLeadGenFormUrn":"urn:li:versionedLeadGenForm:(urn:li:leadGenForm:7,1)",
       "formResponse":{"answers":[
        {"questionId":1,"answerDetails":{"textQuestionAnswer":{"answer":"%s"}}},
        {"questionId":2,"answerDetails":{"textQuestionAnswer":{"answer":"0903123456"}}}]},
       "form":{"id":7,"content":{"questions":[
        {"questionId":1,"predefinedField":"EMAIL"},{"questionId":2,"predefinedField":"PHONE_NUMBER"}]}}}
      """
          .formatted(id, email(id));
    }

    @Override
    String listing(List<String> ids) {
      return "{\"paging\":{\"start\":0,\"total\":%d},\"elements\":[%s]}"
          .formatted(ids.size(), ids(ids));
    }

    @Override
    MockResponse expired() {
      return ScriptedApi.status(403);
    }

    @Override
    MockResponse gone() {
      return ScriptedApi.status(410);
    }
  };

  private final String slug;
  private final Pattern oneLead;

  Lane(String slug, String oneLead) {
    this.slug = slug;
    this.oneLead = Pattern.compile(oneLead);
  }

  String slug() {
    return slug;
  }

  String secret() {
    return "local-" + slug + "-secret";
  }

  String email(String lead) {
    return slug + lead + "@acme.example";
  }

  /** The lead that a path asks for; empty for a list of leads. */
  Optional<String> asked(String target) {
    Matcher one = oneLead.matcher(target);
    return one.matches() ? Optional.of(one.group(1)) : Optional.empty();
  }

  /** How it tells of these leads. */
  abstract List<String> calls(String... leads);

  abstract String externalId(String lead);

  abstract String lead(String id);

  abstract String listing(List<String> ids);

  /** One of its ways to say that the token counts no more. */
  abstract MockResponse expired();

  /** One of its ways to say that the lead is not there any more. */
  abstract MockResponse gone();

  private static String ids(List<String> ids) {
    return ids.stream().map("{\"id\":\"%s\"}"::formatted).collect(Collectors.joining(","));
  }
}

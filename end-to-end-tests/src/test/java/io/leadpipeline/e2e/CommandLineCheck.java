package io.leadpipeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.cli.Cli;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.localstack.StackPort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code ./pipeline status}, {@code lead}, {@code demo} and {@code import} say about a running
 * stack.
 */
final class CommandLineCheck {

  private final Running system;

  CommandLineCheck(Running system) {
    this.system = system;
  }

  private record Said(int code, String out, String err) {}

  void statusIsWell() {
    Said page = run("status");
    assertThat(page.code()).as(page.out() + page.err()).isZero();
    assertThat(page.out()).contains("everything is up", "scoring.signals", "received → alerted");
    JsonNode json = JsonMapper.builder().build().readTree(run("status", "--json").out());
    assertThat(json.path("services")).hasSize(6).allMatch(it -> it.path("up").asBoolean());
    assertThat(json.path("hops").path(4).path("count").asInt()).isPositive();
    assertThat(json.path("lastMinute").path("accepted").asInt()).isPositive();
    assertThat(json.path("services").path(2).path("backlog").path("waitingForRep").asInt(-1))
        .isZero();
  }

  /** By address and by id alike; nobody is found under an address never seen. */
  void leadIsTold(String email, String id) {
    String told = run("lead", email).out();
    assertThat(told).contains("Nguyễn Thị Lan · Acme", "VISITOR → SQL", "raised-hand", "accepted");
    assertThat(told).containsPattern("from the post to the alert [0-9]").contains("lead " + id);
    assertThat(run("lead", id).code()).isZero();
    Said unknown = run("lead", "nobody@acme.example");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).startsWith("No such lead is known").doesNotContain("nobody@");
    assertThat(run("lead", "00000000-0000-4000-8000-000000000000").code()).isEqualTo(1);
  }

  void demoTiesUp() {
    Said demo = run("demo", "--seconds", "5", "--rate", "6");
    assertThat(demo.code()).as(demo.out() + demo.err()).isZero();
    assertThat(demo.out()).contains("30 posts in 5 s, seed ", "alerted in ", "It all ties up.");
  }

  /** Tried first, then done, then done again: a customer is known once and nobody is called. */
  void peopleAreImported(Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("old-crm.csv"),
            """
            E-Mail;Họ và tên;Điện thoại;Công ty;Created;Customer since
            mai@import.example;Trần Thị Mai;'+84912345678;'=Import;2026-03-01;2026-05-02
            ;nobody;;;2026-03-01;
            """);
    String rejects = folder.resolve("rejects.csv").toString();
    Said tried = run("import", file.toString(), "--dry-run", "--rejects", rejects);
    assertThat(tried.out()).contains("would be imported, as 2 signals", "1 would be new.");
    assertThat(system.leadsOf("mai@import.example")).isEmpty();

    Said done = run("import", file.toString(), "--rejects", rejects);
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.out()).contains("imported, as 2 signals", "line 3  rejected: nobody");
    assertThat(Files.readString(Path.of(rejects)))
        .startsWith("line,reason,E-Mail")
        .contains("3,\"nobody:");
    Awaitility.await().until(() -> stageOf("mai@import.example").equals("CUSTOMER"));
    run("import", file.toString(), "--rejects", rejects);
    JsonNode lead = system.leadsOf("mai@import.example").path(0);
    assertThat(lead.path("firstTouch").path("connection").asString()).isEqualTo("old-crm");
    assertThat(lead.path("contact").path("company").asString()).isEqualTo("=Import");
    assertThat(system.handoffsOf(lead.path("id").asString())).isEmpty();
    assertThat(run("import", file.toString(), "--dry-run", "--rejects", rejects).out())
        .contains("1 of 1 addresses are leads already");
  }

  private String stageOf(String email) {
    return system.leadsOf(email).path(0).path("stage").asString("");
  }

  private Said run(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> words = new ArrayList<>(List.of(command));
    addresses().forEach((name, address) -> words.addAll(List.of("--at", name + "=" + address)));
    int code = Cli.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }

  private Map<String, String> addresses() {
    Map<String, String> addresses = new TreeMap<>();
    for (Service service : Service.values()) {
      addresses.put(service.shortName(), system.stack().url(service));
      addresses.put(
          service.shortName() + ".management", system.stack().url(service.managementPort()));
    }
    addresses.put("kafka", system.stack().broker().bootstrapServers());
    addresses.put("mailbox", system.stack().url(StackPort.MAILBOX));
    return addresses;
  }
}

package io.leadpipeline.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpipeline.cli.imports.RowSignals.Made;
import io.leadpipeline.cli.target.CliFailure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportTest {

  private static final ImportSettings SETTINGS =
      new ImportSettings(
          "crm", "IDENTIFIED", Optional.empty(), Optional.of("VN"), Moments.iso(ZoneId.of("UTC")));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Email, email",
    "E-Mail Address, email",
    "Work email, email",
    "Số điện thoại, phone",
    "Your Company, company",
    "Họ và tên, fullName",
    "Created At, occurredAt",
    "Customer since, customerSince",
    "Record ID, externalId",
    "UTM Campaign, utm.campaign",
    "How soon will you buy, keep",
    "Shoe size, keep"
  })
  void aColumnIsKnownByItsName(String column, String field) {
    assertThat(new ColumnNames().meaning(column).field()).isEqualTo(field);
  }

  @Test
  void aRowBecomesWhatItsColumnsSay() throws IOException {
    List<JsonNode> signals =
        signals(
            """
            Email;Full name;Phone;Company;Created;Budget;Opt in;Shoe size;Customer since;Amount;Currency
            lan@acme.example;Lan;'+84901234567;'=Acme;2026-03-01 10:00;20k;yes;38;2026-05-02;1200.50;USD
            """);

    JsonNode known = signals.getFirst();
    JsonNode person = known.path("person");
    assertThat(known.path("kind").asString()).isEqualTo("IDENTIFIED");
    assertThat(known.path("occurredAt").asString()).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(known.path("source").path("provider").asString()).isEqualTo("import");
    assertThat(person.path("contact"))
        .isEqualTo(
            json(
                """
                {"email": "lan@acme.example", "fullName": "Lan", "phone": "+84901234567",
                 "company": "=Acme", "country": "VN"}
                """));
    assertThat(person.path("answers").path(0))
        .isEqualTo(json("{\"key\": \"budget\", \"label\": \"Budget\", \"value\": \"20k\"}"));
    assertThat(person.path("consent").path(0).path("granted").asBoolean()).isTrue();
    assertThat(person.path("original").path("Shoe size").asString()).isEqualTo("38");
    JsonNode bought = signals.get(1);
    assertThat(bought.path("kind").asString()).isEqualTo("PURCHASED");
    assertThat(bought.path("occurredAt").asString()).isEqualTo("2026-05-02T00:00:00Z");
    assertThat(bought.path("purchase").path("amount").decimalValue())
        .isEqualByComparingTo("1200.50");
  }

  @Test
  void theSameRowHasTheSameIdsAndACorrectedOneOthers() throws IOException {
    String id = signals("email,name\na@acme.example,An\n").getFirst().path("id").asString();

    assertThat(signals("email,name\na@acme.example, An \n").getFirst().path("id").asString())
        .isEqualTo(id);
    assertThat(signals("email,name\na@acme.example,Anh\n").getFirst().path("id").asString())
        .isNotEqualTo(id);
  }

  @Test
  void whatIsWrongWithARowIsSaidAndTheOthersGoOn() throws IOException {
    Run run =
        run(
            """
            email,created,opt in,amount,customer since
            a@acme.example,01/02/2026,perhaps,a lot,yes

            b@acme.example,2026-02-01,no,,no
            b@acme.example,2026-02-01,no,,no
            ,2026-02-01,,,
            """,
            Map.of());

    assertThat(run.rejects())
        .containsExactly(
            "2: opt in: neither yes nor no; occurredAt: no date as expected; amount: no plain"
                + " number",
            "6: nobody: no e-mail, phone, visitor id or external id");
    assertThat(run.count().rows()).isEqualTo(4);
    assertThat(run.count().imported()).isEqualTo(1);
    assertThat(run.count().repeatedRows()).isEqualTo(1);
    assertThat(run.sent()).hasSize(1);
  }

  @Test
  void whatIngestRefusedIsToldByItsLine() throws IOException {
    Run run = run("email\na@acme.example\nb@acme.example\n", Map.of(1, "person nobody"));

    assertThat(run.rejects()).containsExactly("3: person nobody");
    assertThat(run.count().imported()).isEqualTo(1);
    assertThat(run.count().signals()).isEqualTo(1);
  }

  @Test
  void whatTheUserSaysCountsMoreThanNames() throws IOException {
    Path file = file("Mail 1,Email\na@acme.example,b@acme.example\n", StandardCharsets.UTF_8);
    Path pairs =
        Files.writeString(folder.resolve("pairs"), "# mine\nMail 1 = email\nEmail = ignore\n");

    List<JsonNode> signals = signals(file, List.of(pairs.toString()), StandardCharsets.UTF_8);

    assertThat(signals.getFirst().path("person").path("contact").path("email").asString())
        .isEqualTo("a@acme.example");
    assertThatThrownBy(() -> ColumnMapping.of(List.of("a"), List.of("b=email")))
        .isInstanceOf(CliFailure.class);
    assertThatThrownBy(() -> ColumnMapping.of(List.of("a"), List.of("a=shoeSize")))
        .hasMessageContaining("shoeSize");
  }

  @Test
  void aFileOfAnotherCharsetIsNotGuessed() throws IOException {
    Charset windows = Charset.forName("windows-1252");
    Path file = file("email,name\nrene@acme.example,René\n", windows);

    assertThat(signals(file, List.of(), windows).getFirst().toString()).contains("René");
    assertThatThrownBy(() -> signals(file, List.of(), StandardCharsets.UTF_8))
        .hasMessageContaining("--charset");
  }

  @ParameterizedTest
  @CsvSource(
      value = {"a,b;c,d ,", "a;b;c ;", "a|b |", "alone ,"},
      delimiter = ' ')
  void theSeparatorIsTheCommonest(String header, char separator) {
    assertThat(CsvFile.separator(header)).isEqualTo(separator);
  }

  @Test
  void aByteOrderMarkIsNoPartOfAName() throws IOException {
    assertThat(signals("\ufeffemail\na@acme.example\n").getFirst().path("person").path("contact"))
        .isEqualTo(json("{\"email\": \"a@acme.example\", \"country\": \"VN\"}"));
  }

  @Test
  void manyRowsGoInSeveralBatches() throws IOException {
    StringBuilder rows = new StringBuilder("email\n");
    for (int i = 0; i < 2_500; i++) {
      rows.append("p").append(i).append("@acme.example\n");
    }

    Run run = run(rows.toString(), Map.of());

    assertThat(run.sent()).hasSize(3);
    assertThat(run.count().imported()).isEqualTo(2_500);
  }

  @Test
  void aConnectionIsNamedAfterTheFile() {
    assertThat(ImportCommand.slug("Khách hàng 2026 (mới)")).isEqualTo("khach-hang-2026-moi");
    assertThat(ImportCommand.slug("ลูกค้า")).isEqualTo("file");
  }

  private record Run(ImportCount count, List<String> rejects, List<String> sent) {}

  private Run run(String text, Map<Integer, String> refused) throws IOException {
    List<String> rejects = new ArrayList<>();
    List<String> sent = new ArrayList<>();
    CsvFile csv = new CsvFile(file(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    ImportCount count =
        new ImportRun(
                new RowSignals(ColumnMapping.of(csv.header(), List.of()), SETTINGS),
                batch -> {
                  sent.add(batch.body());
                  return refused;
                },
                (row, reason) -> rejects.add(row.line() + ": " + reason),
                (_, _) -> {})
            .over(csv);
    return new Run(count, rejects, sent);
  }

  private List<JsonNode> signals(String text) throws IOException {
    return signals(file(text, StandardCharsets.UTF_8), List.of(), StandardCharsets.UTF_8);
  }

  private static List<JsonNode> signals(Path file, List<String> mapping, Charset charset) {
    CsvFile csv = new CsvFile(file, charset);
    RowSignals signals = new RowSignals(ColumnMapping.of(csv.header(), mapping), SETTINGS);
    List<JsonNode> made = new ArrayList<>();
    csv.rows(row -> made.addAll(((Made.Ready) signals.of(row)).signals()));
    return made;
  }

  private Path file(String text, Charset charset) throws IOException {
    return Files.writeString(folder.resolve("people.csv"), text, charset);
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }
}

package io.leadpipeline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HasteTest {

  private static final Instant RECEIVED = Instant.ofEpochMilli(1_800_000_010_000L);

  @ParameterizedTest
  @CsvSource({
    "1800000008001,",
    "1800000010000,",
    "2027-01-15T08:00:09Z,",
    "2027-01-15T15:00:09+07:00,",
    "1700000000000,1700000001999",
    "1900000000000,1900000000000"
  })
  void tellsWhoIsFasterThanAPerson(String rendered, @Nullable String sent) {
    assertThat(Haste.isInhuman(fields(rendered, sent), RECEIVED)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1800000008000,",
    "1800000010001,",
    "1700000000000,1700000002000",
    "1800000009000,1800000011000",
    "1800000009999,1800000009998",
    "1800000009000,soon",
    "yesterday,",
    "-1,",
    "99999999999999999999,",
    "2027-01-15T08:00:09,",
    "'',",
    ",1800000010000",
    ","
  })
  void takesAnybodyElseForAPerson(@Nullable String rendered, @Nullable String sent) {
    assertThat(Haste.isInhuman(fields(rendered, sent), RECEIVED)).isFalse();
  }

  private static FormFields fields(@Nullable String rendered, @Nullable String sent) {
    List<Field> fields = new ArrayList<>();
    if (rendered != null) {
      fields.add(new Field("_rendered", rendered));
    }
    if (sent != null) {
      fields.add(new Field("_sent", sent));
    }
    return FormFields.sort(fields, FieldAliases.standard(), Map.of());
  }
}

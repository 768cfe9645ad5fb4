package io.leadpipeline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Normal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingsTest {

  private final Wordings wordings = Wordings.standard();

  @ParameterizedTest
  @CsvSource({
    "Within a month,30",
    "1-3 months,90",
    "4-6 months,180",
    "More than 6 months,181",
    "ASAP,0",
    "Trong vòng 1 tháng,30",
    "trong tuần này,7",
    "1-3 tháng,90",
    "ภายใน 1 เดือน,30",
    "ทันที,0"
  })
  void knowsTimeFrames(String said, int days) {
    assertThat(normal("purchasingTimeFrame", said)).map(Normal::timeFrameDays).contains(days);
  }

  @ParameterizedTest
  @CsvSource({
    "Decision Maker,DECIDES",
    "Evaluator/Recommender,RECOMMENDS",
    "Influencer,INFLUENCES",
    "Not involved,NONE",
    "Người quyết định,DECIDES",
    "người dùng,USES",
    "ผู้มีอำนาจตัดสินใจ,DECIDES"
  })
  void knowsRoles(String said, String role) {
    assertThat(normal("purchasingRole", said)).map(Normal::role).contains(role);
  }

  @ParameterizedTest
  @CsvSource({
    "1-20,1,20", "51-100,51,100", "'501-1,000',501,1000", "'1,001-5,000',1001,5000",
    "'More than 10,000',10000,", "'10,000+',10000,", "Trên 500 người,500,", "dưới 50,,50",
    "50,50,50", "11 – 50 employees,11,50"
  })
  void knowsHeadcounts(String said, Integer min, Integer max) {
    Optional<Normal> normal = normal("employees", said);

    assertThat(normal.map(Normal::employeesMin)).isEqualTo(Optional.ofNullable(min));
    assertThat(normal.map(Normal::employeesMax)).isEqualTo(Optional.ofNullable(max));
  }

  @ParameterizedTest
  @ValueSource(strings = {"No timeframe", "who knows", "", "99999999999999999999", "100-1"})
  void inventsNothingForOtherWording(String said) {
    assertThat(normal("purchasingTimeFrame", said)).isEmpty();
    assertThat(normal("purchasingRole", said)).isEmpty();
    assertThat(normal("employees", said)).isEmpty();
  }

  private Optional<Normal> normal(String key, String said) {
    return wordings.normal(List.of(new Answer(key, null, said)));
  }
}

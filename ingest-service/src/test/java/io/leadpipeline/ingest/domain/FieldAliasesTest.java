package io.leadpipeline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldAliasesTest {

  private final FieldAliases aliases = FieldAliases.standard();

  @ParameterizedTest
  @CsvSource({
    "email,EMAIL",
    "E-Mail,EMAIL",
    "Email Address *,EMAIL",
    "your-email,EMAIL",
    "email1,EMAIL",
    "No Label email,EMAIL",
    "fields[email][value],EMAIL",
    "contact[email],EMAIL",
    "data.attributes.email,EMAIL",
    "Địa chỉ Email,EMAIL",
    "thư điện tử,EMAIL",
    "อีเมล,EMAIL",
    "courriel,EMAIL",
    "correo electrónico,EMAIL",
    "メールアドレス,EMAIL",
    "phone,PHONE",
    "Số điện thoại,PHONE",
    "so dien thoai,PHONE",
    "SĐT,PHONE",
    "เบอร์โทรศัพท์,PHONE",
    "téléphone,PHONE",
    "celular,PHONE",
    "電話番号,PHONE",
    "tel-number,UNKNOWN",
    "No Label tel,PHONE",
    "name,FULL_NAME",
    "Họ và tên,FULL_NAME",
    "HỌ TÊN,FULL_NAME",
    "ชื่อ-นามสกุล,FULL_NAME",
    "nom complet,FULL_NAME",
    "nombre completo,FULL_NAME",
    "氏名,FULL_NAME",
    "your-name,FULL_NAME",
    "first_name,FIRST_NAME",
    "firstName,FIRST_NAME",
    "prénom,FIRST_NAME",
    "ชื่อ,FIRST_NAME",
    "last-name,LAST_NAME",
    "นามสกุล,LAST_NAME",
    "sobrenome,LAST_NAME",
    "Công ty,COMPANY",
    "tên công ty,COMPANY",
    "บริษัท,COMPANY",
    "entreprise,COMPANY",
    "empresa,COMPANY",
    "会社名,COMPANY",
    "org,COMPANY",
    "Chức vụ,JOB_TITLE",
    "ตำแหน่ง,JOB_TITLE",
    "quốc gia,COUNTRY",
    "thành phố,CITY",
    "ngân sách,BUDGET",
    "nhu cầu,NEED",
    "lời nhắn,MESSAGE",
    "services[],INTERESTS",
    "quy mô công ty,EMPLOYEES",
    "utm_source,UTM_SOURCE",
    "UTM-Campaign,UTM_CAMPAIGN",
    "gclid,CLICK_ID",
    "page_url,PAGE_URL",
    "consent,CONSENT_MARKETING",
    "gdpr,CONSENT_PRIVACY",
    "consent_text,CONSENT_TEXT",
    "_next,NEXT",
    "_gotcha,GOTCHA",
    "_replyto,REPLY_TO",
    "_id,SUBMISSION_KEY",
    "_language,LANGUAGE",
    "_cc,IGNORED",
    "_subject,IGNORED",
    "_format,IGNORED",
    "g-recaptcha-response,IGNORED"
  })
  void knowsNamesInEveryLanguage(String name, Meaning meaning) {
    assertThat(aliases.of(name, Map.of())).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "website,UNKNOWN", "form_name,UNKNOWN", "form[name],UNKNOWN", "username,UNKNOWN",
    "id,UNKNOWN", "fields[name][id],IGNORED", "fields[name][title],IGNORED", "fbp,UNKNOWN"
  })
  void doesNotTakeWhatDescribesTheFormForThePerson(String name, Meaning meaning) {
    assertThat(aliases.of(name, Map.of())).isEqualTo(meaning);
  }

  @Test
  void letsAFormSayWhatItsFieldsMean() {
    Map<String, Meaning> own = Map.of(Form.fieldKey("Field 3"), Meaning.COMPANY);

    assertThat(aliases.of("field_3", own)).isEqualTo(Meaning.COMPANY);
  }

  @Test
  void readsNothingIntoAnEndlessName() {
    assertThat(aliases.of("email".repeat(10_000), Map.of())).isEqualTo(Meaning.UNKNOWN);
  }
}

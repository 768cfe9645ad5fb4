package io.leadpipeline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** en, vi, th, fr, es, pt, ja, de, id, zh, ko. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FULL_NAME  | name, họ tên, ชื่อ-นามสกุล, nom complet, nombre completo, nome completo, お名前, Voller Name, nama lengkap, 您的姓名, 성함
          FIRST_NAME | first name, tên, ชื่อ, prénom, nombres, primeiro nome, 名, Vorname, nama depan
          LAST_NAME  | surname, họ, นามสกุล, nom de famille, apellidos, sobrenome, 姓, Nachname, nama belakang, 성
          EMAIL      | e-mail, thư điện tử, อีเมล, courriel, correo, seu email, メールアドレス, E-Mail-Adresse, surel, 电子邮箱, 이메일
          PHONE      | phone, điện thoại, เบอร์โทร, téléphone, móvil, telefone, 携帯電話番号, Handynummer, nomor hp, 手机号码, 휴대폰
          COMPANY    | company, công ty, บริษัท, société, empresa, razão social, 御社名, Firma, perusahaan, 公司名称, 회사명
          JOB_TITLE  | job title, chức vụ, ตำแหน่ง, fonction, cargo, função, 役職, Position, jabatan, 职位, 직책, Role
          COUNTRY    | country, quốc gia, ประเทศ, pays, país, 国, Land, negara, 国家, 국가
          CITY       | city, thành phố, จังหวัด, ville, ciudad, cidade, 市区町村, Ort, kota, 城市, 도시
          MESSAGE    | message, lời nhắn, ข้อความ, votre message, mensaje, mensagem, お問い合わせ内容, Nachricht, pesan, 留言, 문의 내용
          BUDGET     | budget, ngân sách, งบประมาณ, votre budget, presupuesto, orçamento, ご予算, Budgetrahmen, anggaran, 预算, 예산
          NEED       | needs, nhu cầu, ความต้องการ, besoins, necesidades, necessidade, 課題, Bedarf, kebutuhan, 需求, 요구사항
          INDUSTRY   | industry, ngành nghề, ประเภทธุรกิจ, secteur d'activité, rubro, setor, 業種, Branche, bidang usaha, 行业, 업종
          EMPLOYEES  | company size, số nhân viên, จำนวนพนักงาน, effectif, número de empleados, funcionários, 従業員数, Mitarbeiterzahl, jumlah karyawan, 公司规模, 직원 수
          PURCHASING_TIME_FRAME | timeframe, thời gian mua, ระยะเวลา, délai, plazo, prazo, 導入時期, Zeitrahmen, waktu pembelian, 采购时间, 구매 시기
          PURCHASING_ROLE | decision role, vai trò, บทบาท, rôle d'achat, rol de compra, papel na decisão, 決裁権, Entscheider, pengambil keputusan, 决策角色, 의사결정 역할
          """)
  void knowsTheUsualQuestionsInEveryLanguage(Meaning meaning, String names) {
    for (String name : names.split(",", -1)) {
      assertThat(aliases.of(name.strip(), Map.of())).as(name).isEqualTo(meaning);
    }
  }

  @Test
  void givesEveryWordOneMeaning() {
    Map<String, Set<String>> meanings =
        WordTable.read("field-aliases.txt").stream()
            .collect(
                Collectors.groupingBy(
                    WordTable.Entry::word,
                    Collectors.mapping(WordTable.Entry::head, Collectors.toSet())));

    assertThat(meanings).allSatisfy((word, all) -> assertThat(all).as(word).hasSize(1));
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

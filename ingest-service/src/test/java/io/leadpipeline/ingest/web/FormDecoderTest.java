package io.leadpipeline.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.domain.Field;
import io.leadpipeline.ingest.json.JacksonJsonReader;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDecoderTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PARTS = "multipart/form-data; boundary=b";

  private final FormDecoder decoder = new FormDecoder(new JacksonJsonReader());

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Zoé Œuvré – €",
    "iso-8859-1, Zoé “Léa” €",
    "windows-1258, Nguyễn Thị Hường",
    "tis-620, สมชาย ใจดี",
    "windows-874, สมชาย ใจดี",
    "shift_jis, 表示 アイウ ソニー",
    "euc-jp, 株式会社ソニー",
    "gb2312, 王小明",
    "euc-kr, 김철수",
    "utf-8, Nguyễn 王 สมชาย"
  })
  void readsWhatBrowsersWriteInADeclaredCharset(String charset, String name) {
    byte[] body = browser("name", name, charset);

    assertThat(fields(FORM + "; charset=" + charset, body)).containsExactly(field("name", name));
    assertThat(fields(FORM, with(body, "&_charset_=" + charset))).contains(field("name", name));
  }

  @Test
  void readsACharacterWhoseSecondByteIsALetter() {
    assertThat(fields(FORM + ";charset=Shift_JIS", ascii("name=%83A%83C&%83A=1")))
        .containsExactly(field("name", "アイ"), field("ア", "1"));
  }

  @Test
  void readsCharactersThatTheCharsetHasNot() {
    assertThat(
            fields(
                FORM + ";charset=windows-1252", ascii("name=Nguy%26%237877%3Bn&x=%26%2355555%3B")))
        .containsExactly(field("name", "Nguyễn"), field("x", "&#55555;"));
    assertThat(fields(FORM, ascii("name=%26%237877%3B"))).containsExactly(field("name", "&#7877;"));
  }

  @Test
  void marksBytesThatAreMalformedInTheDeclaredCharset() {
    assertThat(fields(FORM, ascii("name=Zo%E9&city=H%C3%A0+N%E1%BB%99i")))
        .containsExactly(field("name", "Zo\uFFFD"), field("city", "Hà Nội"));
    assertThat(fields(FORM + ";charset=shift_jis", ascii("email=a%FF%40b.example")))
        .containsExactly(field("email", "a\uFFFD@b.example"));
  }

  @Test
  void takesAnUnknownCharsetForNone() {
    for (String charset : List.of("klingon", "utf-16", "IBM037", "..", "\"utf-8\"")) {
      assertThat(fields(FORM + "; charset=" + charset, ascii("name=Zo%C3%A9")))
          .containsExactly(field("name", "Zoé"));
    }
    assertThat(fields(FORM, ascii("_charset_=klingon&name=Zo%C3%A9")))
        .contains(field("name", "Zoé"));
  }

  @Test
  void believesTheHeaderBeforeTheField() {
    assertThat(fields(FORM + ";charset=utf-8", ascii("_charset_=windows-1252&name=Zo%C3%A9")))
        .contains(field("name", "Zoé"));
  }

  @Test
  void keepsRepeatedNamesInTheirOrderAndLeavesOutNamesWithoutValue() {
    assertThat(fields(FORM, ascii("a=1&b=2&a=3&bare&=x&c=&&d=1=2&e=100%&f=%zz+%2")))
        .containsExactly(
            field("a", "1"),
            field("b", "2"),
            field("a", "3"),
            field("", "x"),
            field("c", ""),
            field("d", "1=2"),
            field("e", "100%"),
            field("f", "%zz %2"));
  }

  @Test
  void readsThePartsOfAMultipartBodyInTheirOwnCharset() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"n1\"", "text/plain; charset=windows-1252", "Zoé", "windows-1252");
    part(body, "name=\"n2\"", "", "Nguyễn", "utf-8");
    body.writeBytes(ascii("--b--\r\n"));

    assertThat(fields(PARTS, body.toByteArray()))
        .containsExactly(field("n1", "Zoé"), field("n2", "Nguyễn"));
  }

  @Test
  void readsAMultipartBodyInTheCharsetThatOneOfItsFieldsNames() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"ชื่อ\"", "", "สมชาย", "tis-620");
    body.writeBytes(
        ascii("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"));
    body.writeBytes(new byte[] {-1, -2, 0, 1, '\r', '\n'});
    part(body, "name=\"_charset_\"", "", "tis-620", "tis-620");
    body.writeBytes(ascii("--b--\r\n"));

    assertThat(fields(PARTS, body.toByteArray()))
        .containsExactly(field("ชื่อ", "สมชาย"), field("_charset_", "tis-620"));
    assertThat(fields(PARTS + "; charset=tis-620", body.toByteArray()))
        .contains(field("ชื่อ", "สมชาย"));
  }

  @Test
  void readsMultipartAsUtf8UnlessItSaysOtherwise() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"họ tên\"", "", "Nguyễn", "utf-8");
    body.writeBytes(ascii("--b--\r\n"));

    assertThat(fields(PARTS, body.toByteArray())).containsExactly(field("họ tên", "Nguyễn"));
  }

  @Test
  void readsJsonInItsDeclaredCharset() {
    byte[] body = "{\"name\":\"Zoé\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(fields("application/json; charset=iso-8859-1", body))
        .containsExactly(field("name", "Zoé"));
  }

  private List<Field> fields(String contentType, byte[] body) {
    return Optional.ofNullable(decoder.decode(ContentType.of(contentType), body).block())
        .orElseThrow()
        .fields();
  }

  /** As browsers do, who have no tones of windows-1258 but those that are characters. */
  private static byte[] browser(String name, String value, String charset) {
    String written =
        charset.equals("windows-1258")
            ? "Nguy\u00EA\u0303n Thi\u0323 H\u01B0\u01A1\u0300ng"
            : value;
    return ascii(
        name
            + "="
            + URLEncoder.encode(
                written, Charset.forName(charset.equals("iso-8859-1") ? "windows-1252" : charset)));
  }

  private static void part(
      ByteArrayOutputStream body, String disposition, String type, String value, String charset) {
    Charset in = Charset.forName(charset);
    body.writeBytes(
        ("--b\r\nContent-Disposition: form-data; " + disposition + "\r\n").getBytes(in));
    body.writeBytes(ascii(type.isEmpty() ? "\r\n" : "Content-Type: " + type + "\r\n\r\n"));
    body.writeBytes((value + "\r\n").getBytes(in));
  }

  private static byte[] with(byte[] body, String more) {
    return ascii(new String(body, StandardCharsets.US_ASCII) + more);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Field field(String name, String value) {
    return new Field(name, value);
  }
}

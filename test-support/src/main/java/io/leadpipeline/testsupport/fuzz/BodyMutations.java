package io.leadpipeline.testsupport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** What becomes of bodies on their way, and what people make of them on purpose. */
final class BodyMutations {

  static final List<BiFunction<Draft, Dice, Draft>> ALL =
      List.of(
          BodyMutations::flipped,
          BodyMutations::cut,
          BodyMutations::doubled,
          BodyMutations::invaded,
          BodyMutations::marked,
          BodyMutations::withOddNumber,
          BodyMutations::withOddText,
          BodyMutations::nested,
          BodyMutations::withKeyTwice,
          BodyMutations::withManyFields,
          BodyMutations::padded,
          BodyMutations::recoded,
          BodyMutations::zipped,
          (draft, dice) -> draft.body(new byte[0]).noting("empty"),
          (draft, dice) -> draft.body(dice.bytes(dice.between(1, 3_000))).noting("noise"));

  private static final List<String> NUMBERS =
      List.of(
          "1e999999999",
          "-0",
          "NaN",
          "Infinity",
          "9".repeat(400),
          "0.1e-2147483648",
          "18446744073709551616",
          "01",
          "1e2147483647");
  private static final List<String> INVADERS =
      List.of(
          "\0", "\uFFFD", "\u001B", "%00", "%", "%zz", "&", "=", "\\u0000", "\\ud800", "\"", "{");

  private BodyMutations() {}

  private static Draft flipped(Draft draft, Dice dice) {
    byte[] body = draft.body().clone();
    for (int i = dice.between(1, 8); i > 0 && body.length > 0; i--) {
      body[dice.below(body.length)] ^= (byte) (1 << dice.below(8));
    }
    return draft.body(body).noting("flipped");
  }

  private static Draft cut(Draft draft, Dice dice) {
    byte[] body = draft.body();
    return draft.body(Arrays.copyOf(body, dice.below(body.length + 1))).noting("cut");
  }

  private static Draft doubled(Draft draft, Dice dice) {
    return draft.text(it -> it + it).noting("doubled");
  }

  private static Draft invaded(Draft draft, Dice dice) {
    byte[] malformed = dice.one(List.of(new byte[] {-19, -96, -128}, new byte[] {-64, -128}));
    byte[] invader = dice.once(3) ? malformed : dice.one(INVADERS).getBytes(UTF_8);
    int at = dice.below(draft.body().length + 1);
    byte[] before = Arrays.copyOf(draft.body(), at);
    byte[] after = Arrays.copyOfRange(draft.body(), at, draft.body().length);
    return draft.body(joined(before, invader, after)).noting("invaded at " + at);
  }

  private static Draft marked(Draft draft, Dice dice) {
    byte[] mark =
        dice.one(List.of(new byte[] {-17, -69, -65}, new byte[] {-1, -2}, new byte[] {-2, -1}));
    return draft.body(joined(mark, draft.body())).noting("byte order mark");
  }

  private static Draft withOddNumber(Draft draft, Dice dice) {
    String number = dice.one(NUMBERS);
    String value = dice.one(List.of("\\d+", "(?<=[:\\[,])\\s*[\"\\d][^,}\\]]*"));
    return draft
        .text(it -> it.replaceFirst(value, number))
        .noting("number " + number.substring(0, Math.min(9, number.length())));
  }

  private static Draft withOddText(Draft draft, Dice dice) {
    String text = dice.one(FormDrafts.VALUES).replace("\\", "").replace("$", "");
    return draft.text(it -> it.replaceFirst("\"[^\"]*\"", '"' + text + '"')).noting("odd text");
  }

  private static Draft nested(Draft draft, Dice dice) {
    int depth = dice.one(List.of(10, 31, 33, 1_000, 20_000));
    String open = dice.one(List.of("[", "{\"a\":"));
    String close = open.equals("[") ? "]" : "}";
    return draft
        .text(it -> open.repeat(depth) + it + close.repeat(depth))
        .noting("nested " + depth);
  }

  private static Draft withKeyTwice(Draft draft, Dice dice) {
    return draft
        .text(it -> it.replaceFirst("\\{", "{\"email\":1,\"email\":[2],"))
        .noting("key twice");
  }

  private static Draft withManyFields(Draft draft, Dice dice) {
    int count = dice.one(List.of(99, 100, 101, 3_000));
    String json =
        IntStream.range(0, count)
            .mapToObj(i -> "\"f" + i + "\":" + i)
            .collect(Collectors.joining(",", "{", ","));
    String form =
        IntStream.range(0, count).mapToObj(i -> "f" + i + "=").collect(Collectors.joining("&"));
    return draft
        .text(it -> it.startsWith("{") ? json + it.substring(1) : form + "&" + it)
        .noting(count + " fields more");
  }

  private static Draft padded(Draft draft, Dice dice) {
    int size = dice.one(List.of(64 * 1024, 64 * 1024 + 1, 512 * 1024, 512 * 1024 + 1));
    int whole = dice.once(40) ? 11 * 1024 * 1024 : size;
    byte[] body = Arrays.copyOf(draft.body(), Math.max(whole, draft.body().length));
    Arrays.fill(body, draft.body().length, body.length, (byte) (dice.once(2) ? ' ' : 'a'));
    return draft.body(body).noting("padded to " + body.length);
  }

  private static Draft recoded(Draft draft, Dice dice) {
    String name = dice.one(List.of("UTF-16", "UTF-16LE", "Shift_JIS", "windows-1258", "UTF-32"));
    Draft recoded = draft.body(draft.text().getBytes(Charset.forName(name))).noting("in " + name);
    String type = draft.headers().getOrDefault("Content-Type", "text/plain");
    return dice.once(2) ? recoded.header("Content-Type", type + ";charset=" + name) : recoded;
  }

  private static Draft zipped(Draft draft, Dice dice) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(dice.once(4) ? new byte[5_000_000] : draft.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Draft zipped = draft.body(bytes.toByteArray()).noting("zipped");
    return dice.once(3) ? zipped : zipped.header("Content-Encoding", "gzip");
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}

package io.leadpipeline.cli.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One row while signals are made of it; gathers what is wrong with it. */
final class RowReading {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RowCells cells;
  private final ImportSettings settings;
  private final ObjectNode person = JSON.createObjectNode();
  private final List<String> wrong = new ArrayList<>();

  RowReading(RowCells cells, ImportSettings settings) {
    this.cells = cells;
    this.settings = settings;
    new PersonBlock(cells, settings, wrong).fill(person);
    if (Stream.of(Said.EMAIL, Said.PHONE, Said.VISITOR_ID, Said.EXTERNAL_ID)
        .noneMatch(target -> cells.value(target).isPresent())) {
      wrong.add("nobody: no e-mail, phone, visitor id or external id");
    }
  }

  List<String> wrong() {
    return wrong;
  }

  /** That the person is known. */
  ObjectNode known(String id) {
    ObjectNode signal = signal(id, settings.kind());
    settings.intent().ifPresent(intent -> signal.put("intent", intent));
    moment(Said.OCCURRED_AT).ifPresent(at -> signal.put("occurredAt", at));
    return signal;
  }

  /** That the person bought, where the row says since when, or yes. */
  Optional<ObjectNode> bought(String id) {
    return cells
        .value(Said.CUSTOMER_SINCE)
        .filter(since -> YesOrNo.of(since).orElse(true))
        .map(since -> {
          ObjectNode signal = signal(id, "PURCHASED");
          Said when = YesOrNo.of(since).isPresent() ? Said.OCCURRED_AT : Said.CUSTOMER_SINCE;
          moment(when).ifPresent(at -> signal.put("occurredAt", at));
          cells.value(Said.AMOUNT).ifPresent(amount -> amount(signal, amount));
          return signal;
        });
  }

  private ObjectNode signal(String id, String kind) {
    ObjectNode signal = JSON.createObjectNode().put("id", id).put("kind", kind);
    signal.putObject("source").put("provider", "import").put("connection", settings.connection());
    if (!cells.in(Said.Block.UTM).isEmpty()) {
      Blocks.fill(signal.putObject("utm"), cells.in(Said.Block.UTM));
    }
    signal.set("person", person);
    return signal;
  }

  private void amount(ObjectNode signal, String amount) {
    if (!amount.matches("\\d{1,15}(\\.\\d{1,6})?")) {
      wrong.add("amount: no plain number");
      return;
    }
    ObjectNode purchase = signal.putObject("purchase").put("amount", new BigDecimal(amount));
    cells.value(Said.CURRENCY).ifPresent(currency -> purchase.put("currency", currency));
  }

  private Optional<String> moment(Said target) {
    Optional<String> text = cells.value(target);
    Optional<String> moment = text.flatMap(settings.moments()::read).map(Object::toString);
    String reason = target.field() + ": no date as expected";
    if (text.isPresent() && moment.isEmpty() && !wrong.contains(reason)) {
      wrong.add(reason);
    }
    return moment;
  }
}

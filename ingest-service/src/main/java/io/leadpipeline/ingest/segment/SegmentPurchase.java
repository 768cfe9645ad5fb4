package io.leadpipeline.ingest.segment;

import io.leadpipeline.events.Purchase;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Form;
import java.util.Optional;
import java.util.stream.Stream;

/** What was bought, as the e-commerce events of the specification say it. */
final class SegmentPurchase {

  private SegmentPurchase() {}

  /** Only for events that mean a purchase. */
  static Optional<Purchase> of(Form meaning, Document properties) {
    return meaning.kind().equals(SignalKind.PURCHASED)
        ? Stream.of("revenue", "total", "value", "price")
            .flatMap(name -> properties.number(name).stream())
            .findFirst()
            .map(amount ->
                new Purchase(
                    amount,
                    properties.text("currency").orElse(null),
                    properties.integer("quantity").orElse(null)))
        : Optional.empty();
  }
}

package io.leadpipeline.cli.imports;

import io.leadpipeline.cli.imports.RowSignals.Made;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Goes through a file once: makes signals of its rows and hands them on in batches. */
final class ImportRun {

  private final RowSignals signals;
  private final Sender sender;
  private final BiConsumer<Row, String> rejects;
  private final BiConsumer<Row, Made.Ready> accepted;
  private final ImportCount count = new ImportCount();
  private final Set<UUID> seen = new HashSet<>();
  private Batch batch = new Batch();

  ImportRun(
      RowSignals signals,
      Sender sender,
      BiConsumer<Row, String> rejects,
      BiConsumer<Row, Made.Ready> accepted) {
    this.signals = signals;
    this.sender = sender;
    this.rejects = rejects;
    this.accepted = accepted;
  }

  /** Takes a batch and says why rows were refused, by their place in it. */
  interface Sender {

    Map<Integer, String> send(Batch batch);
  }

  ImportCount over(CsvFile file) {
    file.rows(this::row);
    send();
    return count;
  }

  private void row(Row row) {
    switch (signals.of(row)) {
      case Made.Wrong wrong -> {
        count.rejected();
        rejects.accept(row, wrong.reason());
      }
      case Made.Ready ready when !seen.add(ready.id()) -> count.repeated();
      case Made.Ready ready -> take(row, ready);
    }
  }

  private void take(Row row, Made.Ready ready) {
    count.ready(ready.signals().size());
    accepted.accept(row, ready);
    batch.add(row, ready.signals());
    if (batch.isFull()) {
      send();
    }
  }

  private void send() {
    if (batch.isEmpty()) {
      return;
    }
    Batch full = batch;
    batch = new Batch();
    sender
        .send(full)
        .forEach((at, reason) -> {
          count.refused(full.signalsOf(at));
          rejects.accept(full.rows().get(at), reason);
        });
  }
}

package io.leadpipeline.cli.imports;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Fills the block {@code person} of a signal from a row. */
final class PersonBlock {

  private final RowCells cells;
  private final ImportSettings settings;
  private final List<String> wrong;

  PersonBlock(RowCells cells, ImportSettings settings, List<String> wrong) {
    this.cells = cells;
    this.settings = settings;
    this.wrong = wrong;
  }

  void fill(ObjectNode person) {
    ObjectNode contact = person.putObject("contact");
    Blocks.fill(contact, cells.in(Said.Block.CONTACT));
    settings
        .country()
        .filter(_ -> !contact.has("country"))
        .ifPresent(country -> contact.put("country", country));
    Blocks.fill(person, cells.in(Said.Block.PERSON));
    cells.in(Said.Block.ANSWER).forEach(cell -> answer(person, cell));
    cells.in(Said.Block.CONSENT).forEach(cell -> consent(person, cell));
    cells
        .in(Said.Block.ORIGINAL)
        .forEach(cell -> person.withObject("/original").put(cell.column().name(), cell.text()));
  }

  private static void answer(ObjectNode person, RowCells.Cell cell) {
    person
        .withArray("/answers")
        .addObject()
        .put("key", cell.column().target().leaf())
        .put("label", cell.column().name())
        .put("value", cell.text());
  }

  /** The column's name stands for what was agreed to. */
  private void consent(ObjectNode person, RowCells.Cell cell) {
    YesOrNo.of(cell.text())
        .ifPresentOrElse(
            granted ->
                person
                    .withArray("/consent")
                    .addObject()
                    .put("purpose", cell.column().target().leaf())
                    .put("granted", granted)
                    .put("text", cell.column().name()),
            () -> wrong.add(cell.column().name() + ": neither yes nor no"));
  }
}

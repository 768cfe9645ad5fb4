package io.leadpipeline.scoring.domain.backtest;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How one model did. A cycle is a lead's way until sales is done with it; most leads have one.
 *
 * @param model its version
 * @param srl cycles promoted to SRL before sales spoke
 * @param sql cycles promoted to SQL before sales spoke
 * @param hits of these, cycles sales found good
 * @param falseAlarms of these, cycles sales found bad
 * @param missed cycles sales found good without a promotion to SQL
 * @param precision hits among promoted cycles that sales judged; null without any
 * @param recall hits among cycles sales found good; null without any
 * @param sqlPerDay promotions to SQL a day, UTC: the load on sales
 * @param sqlByRule promotions to SQL by stage policy
 */
public record Figures(
    String model,
    long srl,
    long sql,
    long hits,
    long falseAlarms,
    long missed,
    @Nullable Double precision,
    @Nullable Double recall,
    SortedMap<LocalDate, Long> sqlPerDay,
    SortedMap<String, Long> sqlByRule) {}

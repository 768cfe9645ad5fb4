package io.leadpipeline.cli.imports;

import java.util.Optional;

/**
 * How the rows of a file are understood.
 *
 * @param connection the name of where they come from
 * @param kind of the signal each row becomes
 * @param intent of that signal
 * @param country of those who say none, for phone numbers without a country code
 */
record ImportSettings(
    String connection,
    String kind,
    Optional<String> intent,
    Optional<String> country,
    Moments moments) {}

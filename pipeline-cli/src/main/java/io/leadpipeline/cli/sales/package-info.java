/** What a sales manager asks: who gets a lead, and what a team file would change. */
@NullMarked
package io.leadpipeline.cli.sales;

import org.jspecify.annotations.NullMarked;

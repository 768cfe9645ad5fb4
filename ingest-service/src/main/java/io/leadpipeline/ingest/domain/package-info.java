/** What a form post or a webhook says about a person: plain Java, no framework. */
@NullMarked
package io.leadpipeline.ingest.domain;

import org.jspecify.annotations.NullMarked;

/** What e-mail addresses tell, by lists that others maintain. */
@NullMarked
package io.leadpipeline.scoring.mail;

import org.jspecify.annotations.NullMarked;

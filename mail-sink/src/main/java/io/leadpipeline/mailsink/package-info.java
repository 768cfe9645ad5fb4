/** An SMTP server that keeps what it gets and shows it on a page and as JSON. */
@NullMarked
package io.leadpipeline.mailsink;

import org.jspecify.annotations.NullMarked;

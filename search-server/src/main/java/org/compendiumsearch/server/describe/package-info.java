/**
 * What pages tell programs of what they show: meta tags, COinS, schema.org, links in headers. Texts
 * in, texts out; knows no HTTP.
 */
@NullMarked
package org.compendiumsearch.server.describe;

import org.jspecify.annotations.NullMarked;

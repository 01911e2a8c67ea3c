/**
 * The facets and their values: what {@code taxonomy.yaml} declares, with labels in several
 * languages. {@link org.compendiumsearch.core.taxonomy.TaxonomyReader} reads the file, {@link
 * org.compendiumsearch.core.taxonomy.Facets} adds the facets that are computed (region) or open
 * (partner, publisher …).
 */
@NullMarked
package org.compendiumsearch.core.taxonomy;

import org.jspecify.annotations.NullMarked;

/**
 * YAML that knows its lines: declared metadata, taxonomy and the other files a person edits are
 * read through {@link org.compendiumsearch.core.yaml.YamlMap}, which gathers every fault with its
 * place instead of stopping at the first. The only package that knows the YAML library.
 */
@NullMarked
package org.compendiumsearch.core.yaml;

import org.jspecify.annotations.NullMarked;

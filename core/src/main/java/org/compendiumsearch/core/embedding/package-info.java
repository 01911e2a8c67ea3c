/**
 * Texts as vectors: {@link org.compendiumsearch.core.embedding.Embedder} is what the rest of the
 * program knows; {@link org.compendiumsearch.core.embedding.OnnxEmbedder} runs a model within this
 * process, on the processor. The only place that knows the ONNX runtime and the tokenizer. Nothing
 * here uses the network.
 */
@NullMarked
package org.compendiumsearch.core.embedding;

import org.jspecify.annotations.NullMarked;
